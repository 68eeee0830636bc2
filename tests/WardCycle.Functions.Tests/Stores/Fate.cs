namespace WardCycle.Functions.Tests.Stores;

/// <summary>What becomes of a call to the fake table.</summary>
internal enum Fate
{
    Answered,

    /// <summary>The service is busy: nothing happens.</summary>
    Busy,

    /// <summary>The request times out before it has an effect.</summary>
    LostBefore,

    /// <summary>The batch stands, its answer is lost.</summary>
    LostAfter,

    /// <summary>The batch stands, its answer is lost, and the client's own retry meets what it wrote.</summary>
    RetriedAfter,

    /// <summary>As lost after, and somebody else writes the first row before anybody looks.</summary>
    OvertakenAfter,
}
