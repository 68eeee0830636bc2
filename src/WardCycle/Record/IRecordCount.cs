namespace WardCycle.Record;

/// <summary>How often a store was asked: the idle cost is a bar, so it is counted.</summary>
public interface IRecordCount
{
    /// <summary>Calls of Get and Range.</summary>
    long Reads { get; }

    /// <summary>Calls of Commit, refused ones included.</summary>
    long Commits { get; }
}
