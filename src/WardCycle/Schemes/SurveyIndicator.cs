namespace WardCycle.Schemes;

/// <summary>Which figure takes which result of surveys (requirement 2.4: the average of several surveys).</summary>
/// <param name="Field">A figure of a form; an item's own field where the scheme names an item.</param>
/// <param name="IsMean">The mean of the points; otherwise the share, in percent, of those who chose one of <paramref name="Share"/>.</param>
/// <param name="Share">Codes of grades.</param>
/// <param name="Of">Each counts as one, however many answered it.</param>
/// <param name="Decimals">Rounded once, at the very end, half away from zero (四捨五入).</param>
public sealed record SurveyIndicator(FieldId Field, bool IsMean, IReadOnlyList<string> Share, IReadOnlyList<SurveySource> Of, int Decimals);
