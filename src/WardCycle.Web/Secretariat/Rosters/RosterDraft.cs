using WardCycle.Organisation;

namespace WardCycle.Web.Secretariat.Rosters;

/// <summary>An uploaded roster that reads well, to be looked at before it is applied.</summary>
/// <param name="BasedOn">The version in force that it was compared with.</param>
/// <param name="File">The file itself in base 64: the page carries it to the confirmation.</param>
/// <param name="From">For a roster that is prepared for a day to come.</param>
public sealed record RosterDraft(int BasedOn, RosterReport Report, string FileName, string File, DateOnly? From = null);
