namespace WardCycle.Surveys;

/// <summary>What the public form posts.</summary>
/// <param name="Nonce">Of the form that was shown: a second click is the same answer.</param>
/// <param name="Chosen">Grade by question, as posted.</param>
/// <param name="Texts">Free text by question, as typed.</param>
public sealed record SurveyEntry(string Nonce, IReadOnlyDictionary<string, string> Chosen, IReadOnlyDictionary<string, string> Texts);
