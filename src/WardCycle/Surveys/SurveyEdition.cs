using WardCycle.Publication;

namespace WardCycle.Surveys;

/// <summary>アンケート結果の公表: one edition of one survey in one period, for the city and all its wards.</summary>
/// <param name="Number">From 1; a correction is a new edition.</param>
/// <param name="Basis">The acts behind the figures that were decided: see <see cref="SurveyState.Basis"/>.</param>
/// <param name="Checked">個人情報の確認: who has looked, when; null for a rehearsal's and for editions from before it was asked.</param>
public sealed record SurveyEdition(
    string Survey, string Period, int Number, DecisionData Decision, DateTimeOffset PublishedAt, int Basis, string By,
    string? Correction = null, string? Withdrawal = null, PersonalDataCheck? Checked = null);
