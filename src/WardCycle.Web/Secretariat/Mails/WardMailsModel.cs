using WardCycle.Cycles;
using WardCycle.Secretariat.History;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>The mails of a ward: what waits, by its hour, and what was sent, the newest first.</summary>
/// <param name="IsWhole">Also the older ones.</param>
/// <param name="StoppedUntil">Null where no stop is in force.</param>
public sealed record WardMailsModel(
    OpenCycle Open, CycleWard Ward, DateTimeOffset Now, IReadOnlyList<MailEntry> Ahead, IReadOnlyList<MailEntry> Settled, bool IsWhole, DateOnly? StoppedUntil = null)
{
    private const int Most = 100;

    public IReadOnlyList<MailEntry> Shown => IsWhole ? Settled : [.. Settled.Take(Most)];
}
