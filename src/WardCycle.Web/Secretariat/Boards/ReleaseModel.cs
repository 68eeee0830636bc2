using WardCycle.Cycles;
using WardCycle.Secretariat.History;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>What will be sent once a restored or imported cycle is let go.</summary>
public sealed record ReleaseModel(OpenCycle Open, DateTimeOffset Now, IReadOnlyList<WardMails> Mails)
{
    public int Count => Mails.Sum(w => w.Mails.Count);

    /// <summary>Their time has come: they leave at once.</summary>
    public int Due => Mails.Sum(w => w.Mails.Count(m => m.NotBefore <= Now));
}
