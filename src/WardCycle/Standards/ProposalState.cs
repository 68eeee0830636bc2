namespace WardCycle.Standards;

public enum ProposalState
{
    /// <summary>検討中</summary>
    Open,

    /// <summary>採用</summary>
    Adopted,

    /// <summary>不採用</summary>
    Rejected,

    /// <summary>継続検討: stands open again in the next cycle.</summary>
    Deferred,
}
