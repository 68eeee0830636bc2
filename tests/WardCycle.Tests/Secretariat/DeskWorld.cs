using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Secretariat;

/// <summary>The sample ward with its 11 sections in the default scheme, laid out in a store in memory; the clock stands on 8 May 2026, 10:00, between opening and due date of the targets.</summary>
public sealed class DeskWorld
{
    public static readonly CycleId Cycle = new("mihon-2026");
    public static readonly UnitId Ward = SampleOrganisation.Ward;
    public static readonly PhaseId Targets = new("targets");
    public static readonly PhaseId MidYear = new("mid-year");
    public static readonly FieldId Target = new("target");
    public static readonly DateOnly Today = new(2026, 5, 8);
    public static readonly DateTimeOffset Now = MunicipalTime.At(Today, new(10, 0));

    public static readonly Actor City = new("jimukyoku", new HashSet<AccountRole> { AccountRole.City });
    public static readonly Actor OfWard = new("mihon-desk", new HashSet<AccountRole> { AccountRole.Ward }, "mihon");
    public static readonly Actor OfAnotherWard = new("yoso-desk", new HashSet<AccountRole> { AccountRole.Ward }, "yoso");
    public static readonly Actor Viewer = new("viewer", new HashSet<AccountRole> { AccountRole.Viewer });
    public static readonly Actor Publisher = new("publisher", new HashSet<AccountRole> { AccountRole.Publisher });

    private DeskWorld(WebParts parts)
    {
        Parts = parts;
        Cycles = new(Record, parts.Days);
        Sheets = new(Record, Cycles, Bell, new(Record, Bell, Time), Keys, Time);
        Commands = new(Record, Cycles, Bell, Clock, Followed.Of(Record, parts.Documents, Bell, Keys, Time), Time);
        Wards = new(Record, Cycles, Bell, Time, Keys);
    }

    public WebParts Parts { get; }

    public MemoryRecordStore Record => Parts.Record;

    public JumpingTime Time => Parts.Time;

    public SilentBell Bell => Parts.Bell;

    public IKeyRing Keys => Parts.Keys;

    public CycleReader Cycles { get; }

    public SheetCommands Sheets { get; }

    public CycleCommands Commands { get; }

    public WardCommands Wards { get; }

    public RecordingClock Clock { get; } = new();

    public static async Task<DeskWorld> Start(bool isRehearsal = false)
    {
        var world = new DeskWorld(new WebParts { Time = new(Now), Days = new(HolidayTable.Shipped) });
        var request = new StartRequest(
            Cycle, "uid", ShippedSchemes.Yaml(ShippedSchemes.Default)!, new(2026), "見本区 所属目標", SampleOrganisation.Sample, [Ward],
            new("区政推進課", "内線 1234", "kusei@example.lg.jp"), isRehearsal, Pace.Real, Now, "account:test");
        Assert.IsType<StartResult.Started>(await new CycleStart(world.Record, world.Parts.Days, world.Time).Start(request));
        await new PrepareStep(world.Record, world.Keys).Run(await world.Cycles.Get(Cycle), default);
        await world.Plan();
        return world;
    }

    /// <summary>What a pass would plan now, written; no mail leaves.</summary>
    public async Task Plan()
    {
        var (open, state) = (await Open(), await State());
        var plan = WardPlanner.Plan(open, state, open.Now(Time));
        var isWritten = plan.Head == state.Head.Body || plan.Groups.Any(g => g.Any(c => c.Key == state.Head.Row.Key));
        IReadOnlyList<IReadOnlyList<Change>> groups = isWritten ? plan.Groups : [.. plan.Groups, [state.Head.To(plan.Head)]];
        foreach (var commit in CommitPacking.Pack(open.WardPartition(Ward), groups))
        {
            var result = await Record.Commit(open.WardPartition(Ward), commit);
            Assert.True(result.IsDone, $"a pass must be able to write what it plans: {result}");
        }
    }

    public Task<OpenCycle> Open() => Cycles.Get(Cycle);

    public async Task<WardState> State() => (await WardState.Read(Record, (await Open()).WardPartition(Ward)))!;

    public async Task<PhaseState> Of(SheetId sheet, PhaseId phase) => (await State()).Sheet(sheet)!.Body.State(phase);

    /// <summary>A section that answers alone.</summary>
    public async Task<SheetId> Alone() => (await State()).Sheets.Select(s => s.Body).First(s => s.Units.Count == 1 && s.Shared is null or { Count: 0 }).Id;

    public Task<CommandResult> Do(SheetCommand command, Actor? actor = null) => Sheets.Do(actor ?? City, Cycle, Ward, command);

    public Task<CommandResult> Do(CycleCommand command, Actor? actor = null) => Commands.Do(actor ?? City, Cycle, command);

    public Task<CommandResult> Do(WardCommand command, Actor? actor = null) => Wards.Do(actor ?? City, Cycle, Ward, command);

    /// <summary>The first open mail, as if it had been sent and this had come of it.</summary>
    public async Task<MailId> Sent(MailState outcome)
    {
        var state = await State();
        var mail = state.OpenMails[0];
        var trouble = state.Head.Body.MailTrouble + (MailTrouble.IsTrouble(outcome) ? 1 : 0);
        Assert.True((await Record.Commit((await Open()).WardPartition(Ward),
        [
            state.Head.To(state.Head.Body with { MailTrouble = trouble }),
            Change.Remove(mail.Row),
            Change.New(WardCycle.Record.Keys.Mail(mail.Body.Id), mail.Body with { State = outcome, SettledAt = Now }),
        ])).IsDone);
        return mail.Body.Id;
    }

    /// <summary>The section's answer, entered by the secretariat: the shortest way to a revision.</summary>
    public async Task<int> Submit(SheetId sheet, string text = "窓口の待ち時間を短くします。")
    {
        var state = await Of(sheet, Targets);
        Accepted(await Do(new SheetCommand.SubmitOnBehalf(sheet, Targets, state.Revision, Answers(text), "紙で受け取りました。", $"op-{state.Revision}")));
        return state.Revision + 1;
    }

    public static Answers Answers(string text) => new(new Dictionary<FieldId, string> { [Target] = text });

    /// <summary>Puts a sheet's phase into a state, as if it had come about.</summary>
    public async Task Put(SheetId sheet, PhaseId phase, Func<PhaseState, PhaseState> change)
    {
        var row = (await State()).Sheet(sheet)!;
        var partition = (await Open()).WardPartition(Ward);
        Assert.True((await Record.Commit(partition, [row.To(row.Body.With(phase, change(row.Body.State(phase))))])).IsDone);
    }

    /// <summary>The case that a decision would see.</summary>
    public async Task<SheetCase> Case(SheetId sheet)
    {
        var (open, state) = (await Open(), await State());
        return new(open, state, state.Sheet(sheet)!, CommandFacts.None, Keys, City, open.Now(Time));
    }

    public async Task<IReadOnlyList<AuditRow>> Audit(bool ofCycle = false)
    {
        var open = await Open();
        var rows = await Record.Range(ofCycle ? open.Partition : open.WardPartition(Ward), "audit-", WardCycle.Record.Keys.After("audit-"));
        return [.. rows.Select(r => r.Read<AuditRow>())];
    }

    public async Task<IReadOnlyList<LinkRow>> Links()
    {
        var rows = await Record.Range((await Open()).WardPartition(Ward), "link-", WardCycle.Record.Keys.After("link-"));
        return [.. rows.Select(r => r.Read<LinkRow>())];
    }

    public async Task<EditionRow?> Edition(int number) =>
        (await Record.Get((await Open()).Partition, WardCycle.Record.Keys.Edition(Targets, number)))?.Read<EditionRow>();

    public async Task Put(EditionRow edition)
    {
        var partition = (await Open()).Partition;
        var key = WardCycle.Record.Keys.Edition(edition.Phase, edition.Number);
        var row = await Record.Get(partition, key);
        Assert.True((await Record.Commit(partition, [row is null ? Change.New(key, edition) : Change.Update(row, edition)])).IsDone);
    }

    public static string Accepted(CommandResult result) => Assert.IsType<CommandResult.Done>(result).Message;

    public static Problem Refused(CommandResult result, string field)
    {
        var problem = Assert.IsType<CommandResult.Refused>(result).Problems[0];
        Assert.Equal(field, problem.Field);
        return problem;
    }
}
