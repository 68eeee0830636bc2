using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>
/// 文言整理: the secretariat's text for publication of one field, beside the section's text, which stays. The text is never
/// overwritten; another wording is another row.
/// </summary>
/// <param name="Number">From 1 in the sheet's phase.</param>
/// <param name="Revision">The revision whose text was worded.</param>
/// <param name="Reason">Told to the section.</param>
/// <param name="By">An account's name.</param>
public sealed record WordingRow(
    int Number,
    FieldId Field,
    int Revision,
    string Text,
    string Reason,
    string By,
    DateTimeOffset At,
    WordingObjection? Objection = null,
    WordingAnswer? Answer = null);
