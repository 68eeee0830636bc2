using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal.Faults;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Mail;

/// <summary>A ward with some sections, one post each, a joint sheet, the targets phase open, on a Monday morning in April.</summary>
public sealed class MailWorld
{
    public static readonly DateTimeOffset Morning = MunicipalTime.At(new(2026, 4, 20), new(9, 0));
    public static readonly UnitId Ward = new("kamigyo");
    public static readonly PhaseId Targets = new("targets");
    public static readonly Uri PublicBase = new("https://wardcycle.example.lg.jp/");

    private static readonly WorkingDays Days = new(HolidayTable.Shipped);
    private static readonly Scheme Scheme = SchemeLoader.LoadTrusted(ShippedSchemes.Yaml(ShippedSchemes.Default)!);

    public MailWorld(int sections = 3, bool isRehearsal = true)
    {
        var plan = CalendarPlan.For(Scheme, new(2026), Days);
        Cycle = new(
            new("kamigyo-2026"), "uid-1", "上京区 所属目標", Scheme.Id, 1, new(2026), 1, CycleStatus.Running, isRehearsal,
            CycleClock.Real(Morning), [new(Ward, "上京区")], plan.Phases, plan.Care, Morning, "account:tester",
            new("区政推進課　企画担当", "075-000-0000（内線 123）", "kikaku@example.lg.jp"));
        Head = new(Ward, [Unit("kamigyo", "上京区", UnitKind.Ward, null), .. Enumerable.Range(0, sections + 1).Select(i => Unit($"s{i}", $"第{i}課", UnitKind.Section, Ward))]);
        Posts = [.. Enumerable.Range(0, sections).Select(i => new Post(PostOf(i), new($"s{i}"), PostRole.Head, PostKind.Regular, $"第{i}課長", $"holder-{i}", [$"s{i}@example.lg.jp"]))];
        Sheets = [.. Enumerable.Range(0, sections).Select(i => new SheetHead(
            SheetOf(i),
            i == 0 ? [new("s0"), new($"s{sections}")] : [new($"s{i}")],
            new Dictionary<PhaseId, PhaseState> { [Targets] = new(Gate.Open) }))];
        Links = [.. Sheets.Select((s, i) => LinkCode.Issue(KeyRing, Cycle, Ward, s.Id, Posts[i], 1, Morning))];
    }

    public CycleRow Cycle { get; set; }

    public WardHead Head { get; set; }

    public List<Post> Posts { get; }

    public List<SheetHead> Sheets { get; }

    public List<LinkRow> Links { get; }

    public List<MailRow> Mails { get; } = [];

    public IKeyRing KeyRing { get; } = MasterKeyRing.FromSeed(1);

    public ManualTime Time { get; } = new(Morning);

    public MemoryRecordStore Store { get; } = new();

    public MemoryDocumentStore Documents { get; } = new();

    public string Partition => Keys.WardPartition(Cycle.Id, Ward);

    public OpenCycle Open => new(new("cycle", "", ""), Cycle, Scheme, Days);

    public static PostId PostOf(int i) => new($"s{i}-head");

    public static SheetId SheetOf(int i) => new($"s{i}");

    public static MailRow Planned(int section, MailPurpose purpose = MailPurpose.Invitation, string occasion = "invitation", int revision = 0) => new(
        MailIdentity.Of("uid-1", Targets, Ward, PostOf(section), 1, 0, purpose, $"{occasion}@s{section}"),
        purpose, MailState.Planned, Targets, [SheetOf(section)], PostOf(section), 1, 0, occasion, Morning, Morning, revision);

    /// <summary>Changes a sheet's state in the targets phase.</summary>
    public MailWorld With(int section, Func<PhaseState, PhaseState> change)
    {
        Sheets[section] = Sheets[section].With(Targets, change(Sheets[section].State(Targets)));
        return this;
    }

    public MailWorld Invite()
    {
        Mails.AddRange(Sheets.Select((_, i) => Planned(i)));
        return this;
    }

    /// <summary>Writes all rows into the store.</summary>
    public async Task<MailWorld> Lay()
    {
        List<Change> rows =
        [
            Change.New(Keys.WardHead, Head),
            .. Posts.Select(p => Change.New(Keys.Post(p.Id), p)),
            .. Sheets.Select(s => Change.New(Keys.Sheet(s.Id), s)),
            .. Links.Select(l => Change.New(Keys.Link(l.Id), l)),
            .. Mails.Select(m => Change.New(Keys.OpenMail(m.Id), m)),
        ];
        foreach (var batch in rows.Chunk(90))
        {
            Assert.IsType<CommitResult.Done>(await Store.Commit(Partition, batch));
        }

        return this;
    }

    public WardState State() => new(
        Stored(Keys.WardHead, Head),
        [.. Posts.Select(p => Stored(Keys.Post(p.Id), p))],
        [.. Sheets.Select(s => Stored(Keys.Sheet(s.Id), s))],
        [.. Mails.Select(m => Stored(Keys.OpenMail(m.Id), m))]);

    /// <summary>One pass over the rows in the store, through the faults of <paramref name="plan"/>.</summary>
    public async Task<DispatchOutcome> Dispatch(IMailTransport? real = null, FaultPlan? plan = null)
    {
        IRecordStore store = plan is null ? Store : new FaultingRecordStore(Store, plan);
        var outbox = new OutboxTransport(plan is null ? Documents : new FaultingDocumentStore(Documents, plan));
        var ward = await WardState.Read(store, Partition);
        return await new MailDispatch(store, new(outbox, real ?? outbox), KeyRing, Time, PublicBase)
            .Run(Open, ward!, Cycle.Clock.Now(Time.Now), CancellationToken.None);
    }

    public async Task<IReadOnlyList<MailRow>> OpenMails() => await Rows("0mail-");

    public async Task<IReadOnlyList<MailRow>> Settled() => await Rows("mail-");

    public Outbox Outbox() => new(Documents);

    private async Task<IReadOnlyList<MailRow>> Rows(string prefix) =>
        [.. (await Store.Range(Partition, prefix, Keys.After(prefix))).Select(r => r.Read<MailRow>())];

    private static Stored<T> Stored<T>(string key, T body) => new(new(key, "", "1"), body);

    private static Unit Unit(string id, string name, UnitKind kind, UnitId? parent) =>
        new(new(id), kind, parent, 1, [new(name)], Validity.Always);
}
