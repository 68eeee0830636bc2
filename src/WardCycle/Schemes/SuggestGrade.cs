namespace WardCycle.Schemes;

/// <summary>One line of a suggestion's rule.</summary>
/// <param name="Grade">Code of a grade of the field's scale.</param>
/// <param name="AtLeast">For ratio: percent.</param>
/// <param name="Due">For on-time and late: the day of the fiscal year, as written; it never moves.</param>
public sealed record SuggestGrade(string Grade, SuggestWhen When, decimal? AtLeast = null, DateRule? Due = null);
