namespace WardCycle.Web.Api;

/// <summary>A roster for a day to come.</summary>
/// <param name="From">The day from which it is in force.</param>
/// <param name="RosterCsv">The roster file's text.</param>
public sealed record PrepareRosterBody(DateOnly From, string RosterCsv);
