namespace WardCycle.Sheets;

/// <summary>What the secretariat answered to an objection.</summary>
/// <param name="Kept">False: the wording was dropped and the section's text is printed.</param>
/// <param name="Reason">Required where it was kept.</param>
/// <param name="By">An account's name.</param>
public sealed record WordingAnswer(bool Kept, string Reason, string By, DateTimeOffset At);
