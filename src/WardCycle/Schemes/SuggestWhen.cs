namespace WardCycle.Schemes;

/// <summary>When a grade is suggested.</summary>
public enum SuggestWhen
{
    /// <summary>Every target is met.</summary>
    Met,

    /// <summary>The smallest ratio of actual to target is at least so many percent.</summary>
    Ratio,

    /// <summary>Every figure is better than last year's.</summary>
    Improved,

    /// <summary>Every figure is met, or lies on the straight line from last year's value to the target at its deadline.</summary>
    OnPath,

    /// <summary>Every day of the fields looked at lies on or before the due day.</summary>
    OnTime,

    /// <summary>A day lies after the due day.</summary>
    Late,

    /// <summary>None of the rules before holds, and all figures are known.</summary>
    Otherwise,
}
