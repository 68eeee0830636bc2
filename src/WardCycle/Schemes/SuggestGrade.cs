namespace WardCycle.Schemes;

/// <summary>One line of a suggestion's rule.</summary>
/// <param name="Grade">Code of a grade of the field's scale.</param>
/// <param name="AtLeast">For ratio: percent.</param>
public sealed record SuggestGrade(string Grade, SuggestWhen When, decimal? AtLeast = null);
