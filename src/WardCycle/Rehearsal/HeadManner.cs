namespace WardCycle.Rehearsal;

/// <summary>How a simulated section head goes about a phase.</summary>
public enum HeadManner
{
    /// <summary>In the first days.</summary>
    Early,

    /// <summary>In the days before the due date.</summary>
    OnTime,

    /// <summary>A draft first, the submission at the due date.</summary>
    DraftFirst,

    /// <summary>Between due and closing.</summary>
    Late,

    /// <summary>A draft, and nothing more.</summary>
    DraftAndForget,

    Never,
}
