using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Sheets;

/// <summary>
/// A ward with six sections in a started cycle of fiscal 2026, at pace real, on 20 April with the targets phase open:
/// <c>soumu</c> on its own; <c>fukushi</c> and <c>kaigo</c> with a joint sheet; <c>zeimu</c> leads the target that
/// <c>noufu</c> shares; <c>hoken</c> without a clerk.
/// </summary>
public sealed class SheetWorld
{
    public static readonly UnitId Ward = new("kita");
    public static readonly SheetId Soumu = new("kita-soumu");
    public static readonly SheetId Fukushi = new("kita-fukushi");
    public static readonly SheetId Zeimu = new("kita-zeimu");
    public static readonly SheetId Noufu = new("kita-noufu");
    public static readonly PhaseId Targets = new("targets");
    public static readonly PhaseId MidYear = new("mid-year");
    public static readonly PhaseId YearEnd = new("year-end");
    public static readonly FieldId Target = new("target");
    public static readonly CycleId Cycle = new("kita-2026");
    public static readonly DateTimeOffset Start = MunicipalTime.At(new(2026, 4, 20), new(10, 0));

    private SheetWorld(WebParts parts)
    {
        Parts = parts;
        Store = parts.Record;
        Cycles = new(parts.Record, parts.Days);
    }

    public WebParts Parts { get; }

    public MemoryRecordStore Record => Parts.Record;

    public JumpingTime Time => Parts.Time;

    /// <summary>What the desk and the door write to; a test may put a fault in between.</summary>
    public IRecordStore Store { get; set; }

    public static string Partition => Keys.WardPartition(Cycle, Ward);

    public CycleReader Cycles { get; }

    public LinkDoor Door => new(Store, Cycles, Parts.Keys, Time);

    public SheetDesk Desk => new(Store, Parts.Bell, new(Store, Parts.Bell, Time), Time);

    public SheetReader Reader => new(Store, Time);

    /// <param name="gate">The targets phase takes answers.</param>
    /// <param name="yaml">Another scheme than the default one; its first phase is the one opened.</param>
    /// <param name="superiors">With a department head above the section heads, and the ward mayor above that one.</param>
    public static async Task<SheetWorld> Open(bool gate = true, string? yaml = null, bool superiors = false)
    {
        if (yaml is not null)
        {
            return await OpenOther(yaml, superiors);
        }

        var world = new SheetWorld(new WebParts { Time = new(Start), Record = new(await Prepared.Value) });
        if (gate)
        {
            await world.SetGates(Targets, Gate.Open);
        }

        return world;
    }

    private static readonly Lazy<Task<MemoryRecordSnapshot>> Prepared = new(Prepare);

    private static async Task<SheetWorld> OpenOther(string yaml, bool superiors)
    {
        var world = new SheetWorld(new WebParts { Time = new(Start), Record = new(await Prepare(yaml, superiors)) });
        await world.SetGates((await world.Cycles.Get(Cycle)).Scheme.Phases[0].Id, Gate.Open);
        return world;
    }

    private static Task<MemoryRecordSnapshot> Prepare() => Prepare(ShippedSchemes.Yaml(ShippedSchemes.Default)!, superiors: false);

    private static async Task<MemoryRecordSnapshot> Prepare(string yaml, bool superiors)
    {
        var world = new SheetWorld(new WebParts { Time = new(Start) });
        var started = await new CycleStart(world.Record, world.Parts.Days, world.Time).Start(new(
            Cycle, "uid-1", yaml, new(2026), "北区 所属目標", superiors ? WithSuperiors(RosterFor(SchemeLoader.LoadTrusted(yaml))) : RosterFor(SchemeLoader.LoadTrusted(yaml)), [Ward],
            new("区政推進課 企画担当", "075-000-0000", "kikaku@example.lg.jp"), false, Pace.Real, Start, "account:jimu"));
        Assert.True(started is StartResult.Started, started.ToString());
        await new PrepareStep(world.Record, world.Parts.Keys).Run(await world.Cycles.Get(Cycle), CancellationToken.None);
        return world.Record.Snapshot();
    }

    public async Task<T> Read<T>(string key) => (await Record.Get(Partition, key))!.Read<T>();

    public async Task<IReadOnlyList<T>> All<T>(string prefix) =>
        [.. (await Record.Range(Partition, prefix, Keys.After(prefix))).Select(r => r.Read<T>())];

    public Task<SheetHead> Head(SheetId sheet) => Read<SheetHead>(Keys.Sheet(sheet));

    public async Task<PhaseState> State(SheetId sheet, PhaseId phase) => (await Head(sheet)).State(phase);

    public async Task Set(SheetId sheet, PhaseId phase, Func<PhaseState, PhaseState> change)
    {
        var stored = (await Record.Get(Partition, Keys.Sheet(sheet)))!.As<SheetHead>();
        await Commit(stored.To(stored.Body.With(phase, change(stored.Body.State(phase)))));
    }

    public async Task SetGates(PhaseId phase, Gate gate)
    {
        foreach (var sheet in await All<SheetHead>("0sheet-"))
        {
            await Set(sheet.Id, phase, s => s with { Gate = gate });
        }
    }

    public async Task Return(SheetId sheet, PhaseId phase, string reason, DateTimeOffset due)
    {
        var revision = (await State(sheet, phase)).Revision;
        await Commit(Change.New(Keys.Return(sheet, phase, revision), new ReturnRow(revision, reason, "jimu", Time.Now, due)));
        await Set(sheet, phase, s => s with { Returned = new(revision, Time.Now, due), Gate = Gate.Open });
    }

    public async Task Rewrite<T>(string partition, string key, Func<T, T> change)
    {
        var row = (await Record.Get(partition, key))!;
        Assert.True((await Record.Commit(partition, [Change.Update(row, change(row.Read<T>()))])).IsDone);
    }

    public async Task Commit(params Change[] changes) =>
        Assert.True((await Record.Commit(Partition, changes)).IsDone);

    public async Task<LinkRow> Link(SheetId sheet, string post = "head") =>
        (await All<LinkRow>("link-")).First(l => l.Sheet == sheet && l.Post == new PostId($"{sheet}-{post}"));

    public async Task<LinkVisit> Visit(SheetId sheet, PostId post) =>
        new(await Cycles.Get(Cycle), Ward, (await All<LinkRow>("link-")).Last(l => l.Sheet == sheet && l.Post == post && l.Revoked is null));

    public async Task<string> Code(SheetId sheet, string post = "head") => LinkCode.Of(Parts.Keys, await Link(sheet, post))!;

    public async Task<LinkVisit> Visit(SheetId sheet, string post = "head") =>
        new(await Cycles.Get(Cycle), Ward, await Link(sheet, post));

    /// <summary>A local time such as <c>2026-05-22T17:15</c>.</summary>
    public static DateTimeOffset At(string local) =>
        DateTimeOffset.Parse($"{local}+09:00", CultureInfo.InvariantCulture).ToUniversalTime();

    public static SheetEntry Entry(string target, int revision = 0, int draft = 0) =>
        new(Targets, new(new Dictionary<FieldId, string> { [Target] = target }), revision, draft);

    /// <summary>Without the shared field where the scheme does not ask it.</summary>
    private static Roster RosterFor(Scheme scheme) =>
        scheme.Phases.Any(p => p.Fields.Any(f => f.Id == Target)) ? Roster() : Roster() with { Sharings = [.. Roster().Sharings.Where(s => s.IsJoint)] };

    public static readonly PostId DepartmentHead = new("kita-kumin-head");
    public static readonly PostId Mayor = new("kita-mayor");

    private static Roster WithSuperiors(Roster roster) => roster with
    {
        Posts =
        [
            .. roster.Posts.Select(p => p.Role == PostRole.Head ? p with { Superior = DepartmentHead } : p),
            new(DepartmentHead, new("kita-kumin"), PostRole.DepartmentHead, PostKind.Regular, "区民部長", "h-kumin", ["kumin-head@example.lg.jp"], Mayor),
            new(Mayor, Ward, PostRole.WardMayor, PostKind.Regular, "区長", "h-mayor", ["mayor@example.lg.jp"]),
        ],
    };

    public static Roster Roster()
    {
        (string Id, string Name)[] sections =
            [("soumu", "総務課"), ("fukushi", "福祉課"), ("kaigo", "介護課"), ("zeimu", "税務課"), ("noufu", "納付課"), ("hoken", "保健課")];
        return new(
            [
                new(Ward, UnitKind.Ward, null, 1, [new("北区")], Validity.Always),
                new(new("kita-kumin"), UnitKind.Department, Ward, 1, [new("区民部")], Validity.Always),
                .. sections.Select((s, i) => new Unit(new($"kita-{s.Id}"), UnitKind.Section, new("kita-kumin"), i + 1, [new(s.Name)], Validity.Always)),
            ],
            [
                .. sections.Select(s => PostOf(s.Id, "head", PostRole.Head)),
                .. sections.Where(s => s.Id != "hoken").Select(s => PostOf(s.Id, "clerk", PostRole.Clerk)),
            ],
            [
                new(new("kita-fukushi"), [new("kita-kaigo")]),
                new(new("kita-zeimu"), [new("kita-noufu")], [Target]),
            ]);
    }

    private static Post PostOf(string section, string who, PostRole role) => new(
        new($"kita-{section}-{who}"), new($"kita-{section}"), role, PostKind.Regular, role == PostRole.Head ? "課長" : "担当",
        $"h-{section}-{who}", [$"{section}-{who}@example.lg.jp"]);
}
