namespace WardCycle.Indicators;

public enum AttainmentState
{
    Met,
    NotMet,

    /// <summary>A figure is missing or no number.</summary>
    Unknown,
}
