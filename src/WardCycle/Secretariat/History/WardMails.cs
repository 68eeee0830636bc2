using WardCycle.Organisation;

namespace WardCycle.Secretariat.History;

/// <summary>Mails of one ward, or of the city's own partition, in the order in which they are to go out.</summary>
public sealed record WardMails(UnitId Ward, string Name, IReadOnlyList<MailEntry> Mails);
