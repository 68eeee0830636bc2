namespace WardCycle.Schemes;

/// <summary>The five dates of a phase.</summary>
public enum PhaseDateKind
{
    /// <summary>現在日: the day that the answers describe.</summary>
    AsOf,

    /// <summary>開始日: the form opens, invitations go out.</summary>
    Opening,

    /// <summary>提出期限: printed in every mail.</summary>
    Due,

    /// <summary>締切: the gate shuts; between due and closing an answer counts as late.</summary>
    Closing,

    /// <summary>公表日</summary>
    Publication,
}
