using WardCycle.Cycles;
using WardCycle.Secretariat.Board;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>送信待ち of a cycle, ward by ward.</summary>
/// <param name="Wards">In the cycle's order, for the city's accounts the city's own mails last; null where none waits.</param>
public sealed record CycleMailsModel(OpenCycle Open, DateTimeOffset Now, IReadOnlyList<(CycleWard Ward, MailsAhead? Ahead)> Wards);
