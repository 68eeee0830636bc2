using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>A ward's hot range, read once: head, posts, sheet heads, open mails, each with the version to commit against.</summary>
public sealed record WardState(
    Stored<WardHead> Head,
    IReadOnlyList<Stored<Post>> Posts,
    IReadOnlyList<Stored<SheetHead>> Sheets,
    IReadOnlyList<Stored<MailRow>> OpenMails)
{
    public UnitId Ward => Head.Body.Ward;

    /// <summary>Whether the ward is part of a phase: one that was founded after its as-of date, or ended before it (組織改正), has no sheet that speaks in it.</summary>
    public bool IsIn(PhaseId phase) => Sheets.Count == 0 || Sheets.Any(s => !s.Body.IsAbsent(phase));

    public Stored<SheetHead>? Sheet(SheetId id) => Sheets.FirstOrDefault(s => s.Body.Id == id);

    /// <summary>The sheets in the 建制順 of their leads, for whoever lists them; <see cref="Sheets"/> is in the order of the store.</summary>
    public IReadOnlyList<Stored<SheetHead>> InOrder()
    {
        var places = Head.Body.Places();
        return [.. Sheets.OrderBy(s => places.GetValueOrDefault(s.Body.Lead, int.MaxValue)).ThenBy(s => s.Body.Id.Value, StringComparer.Ordinal)];
    }

    public Stored<Post>? Post(PostId id) => Posts.FirstOrDefault(p => p.Body.Id == id);

    /// <summary>The posts that answer a sheet on a day: heads and clerks of its units.</summary>
    public IEnumerable<Post> Answering(SheetHead sheet, DateOnly day) =>
        Posts.Select(p => p.Body).Where(p =>
            p.Role.AnswersItsUnit() && sheet.Units.Contains(p.Unit) && (p.Validity?.Holds(day) ?? true));

    /// <summary>The ward's coordinators and secretariat who can be reached on a day.</summary>
    public IEnumerable<Post> Office(DateOnly day) =>
        Posts.Select(p => p.Body).Where(p =>
            p.Role is PostRole.Coordinator or PostRole.Secretariat && p.Addresses.Count > 0 && (p.Validity?.Holds(day) ?? true));

    public static async Task<WardState?> Read(IRecordStore store, string partition, CancellationToken cancel = default)
    {
        Stored<WardHead>? head = null;
        List<Stored<Post>> posts = [];
        List<Stored<SheetHead>> sheets = [];
        List<Stored<MailRow>> mails = [];
        foreach (var row in await store.Range(partition, Keys.HotFrom, Keys.HotTo, cancel: cancel))
        {
            switch (row.Key[1])
            {
                case 'h':
                    head = row.As<WardHead>();
                    break;
                case 'p':
                    posts.Add(row.As<Post>());
                    break;
                case 's':
                    sheets.Add(row.As<SheetHead>());
                    break;
                case 'm':
                    mails.Add(row.As<MailRow>());
                    break;
                default:
                    throw new InvalidDataException($"Unknown row {row.Key} in {partition}.");
            }
        }

        return head is null ? null : new(head, posts, sheets, mails);
    }
}
