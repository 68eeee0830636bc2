namespace WardCycle.Schemes;

/// <summary>How a figure or a grade is held against its target.</summary>
public enum TargetRule
{
    /// <summary>以上</summary>
    AtLeast,

    /// <summary>以下</summary>
    AtMost,

    /// <summary>Exactly.</summary>
    Equal,

    /// <summary>ゼロ</summary>
    Zero,

    /// <summary>Between two values, both included.</summary>
    Range,

    /// <summary>以上の維持</summary>
    Maintain,

    /// <summary>Up or down by a percentage or an amount, from last year's value or from a base year's.</summary>
    Change,

    /// <summary>Better than last year, by however little.</summary>
    Better,

    /// <summary>A grade of an ordinal scale, or a better one.</summary>
    Grade,
}
