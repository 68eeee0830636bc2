namespace WardCycle.Schemes;

/// <summary>What a ticked box means to the city.</summary>
public enum TickMark
{
    /// <summary>好事例: proposed for the casebook.</summary>
    Case,

    /// <summary>予算: feeds the budget request.</summary>
    Budget,
}
