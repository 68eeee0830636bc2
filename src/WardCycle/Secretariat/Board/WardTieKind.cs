namespace WardCycle.Secretariat.Board;

/// <summary>How a ward is tied to another one.</summary>
public enum WardTieKind
{
    /// <summary>It went into the other one and has ended.</summary>
    WentInto,

    /// <summary>It was founded out of the other one.</summary>
    CameFrom,

    /// <summary>The other one went into it.</summary>
    Took,

    /// <summary>The other one was founded out of it.</summary>
    Gave,
}
