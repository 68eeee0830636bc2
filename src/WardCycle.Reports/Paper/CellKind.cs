namespace WardCycle.Reports.Paper;

/// <summary>What stands in a cell of the paper table.</summary>
public enum CellKind
{
    Text,

    /// <summary>A number with its unit, centred.</summary>
    Figure,

    /// <summary>The mark of a grade, centred.</summary>
    Grade,

    /// <summary>「―」</summary>
    Outside,

    /// <summary>Nothing yet: a later phase, or a gap.</summary>
    Blank,

    /// <summary>（未記入）, in drafts only.</summary>
    Missing,
}
