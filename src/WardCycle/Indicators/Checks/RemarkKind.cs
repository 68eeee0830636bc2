namespace WardCycle.Indicators.Checks;

public enum RemarkKind
{
    /// <summary>The same figure in two rows.</summary>
    SameFigure,

    /// <summary>Planned in an earlier phase, and now nothing is reported.</summary>
    NotReported,

    /// <summary>The result names other figures or words than the target.</summary>
    OtherMeasure,

    /// <summary>The same sentence in several places of the sheet.</summary>
    RepeatedHere,

    /// <summary>The same text as in an earlier phase.</summary>
    RepeatedPhase,

    /// <summary>The same text as last year.</summary>
    RepeatedYear,

    /// <summary>The rating differs from what the figures suggest.</summary>
    RatingAgainstFigures,

    /// <summary>An indicator with a target has no value.</summary>
    MissingIndicator,

    /// <summary>A combination that the scheme itself names.</summary>
    Scheme,

    /// <summary>A figure outside its usual range, unit or decimals.</summary>
    OutsideRange,

    /// <summary>Another figure than the survey that it comes from.</summary>
    AgainstSurvey,
}
