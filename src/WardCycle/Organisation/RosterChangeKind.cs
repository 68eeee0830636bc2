namespace WardCycle.Organisation;

/// <summary>What happens to a unit, a post or a sharing by an import.</summary>
public enum RosterChangeKind
{
    /// <summary>追加</summary>
    Added,

    /// <summary>変更</summary>
    Changed,

    /// <summary>廃止: no longer in the roster.</summary>
    Ended,
}
