namespace WardCycle.Standards;

/// <summary>What a change does to a standard. Only a decision that names the move can make it.</summary>
public enum StandardMove
{
    /// <summary>新設</summary>
    Create,

    /// <summary>引上げ</summary>
    Raise,

    /// <summary>文言の変更: the level is the same, or there is none to compare.</summary>
    Reword,

    /// <summary>引下げ</summary>
    Lower,

    /// <summary>廃止</summary>
    Retire,
}
