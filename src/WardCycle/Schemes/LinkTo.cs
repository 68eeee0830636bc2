namespace WardCycle.Schemes;

/// <summary>What a field of links points to.</summary>
public enum LinkTo
{
    /// <summary>基準: the standards in force.</summary>
    Standards,

    /// <summary>向上方針: the lines of the ward's own policy.</summary>
    Policy,
}
