using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Figures;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Figures;

/// <summary>Three wards that each fill one sheet with a figure of their own beside two that the city supplies; the year and the one after.</summary>
public sealed class FigureWorld
{
    public static readonly UnitId First = SampleOrganisation.Ward;
    public static readonly PhaseId Review = new("review");
    public static readonly FieldId Own = new("own");
    public static readonly FieldId Note = new("note");
    public static readonly FieldId Survey = new("survey");
    public static readonly Actor City = new("jimukyoku", new HashSet<AccountRole> { AccountRole.City });
    public static readonly Actor OfWard = new("mihon-desk", new HashSet<AccountRole> { AccountRole.Ward }, First.Value);

    public const string Yaml = """
        id: figures
        title: 数値の見本
        source: 試験
        filler: ward
        care: { date: 5/31, after-year: true, move: previous }
        reminders: { before: [3], on-day: true, after: [2], unit: working-days, minimum-interval: 1, maximum-count: 3 }
        escalation: { after: 5, automatic: false }
        phases:
          - id: review
            label: 点検
            task: 実績の入力
            dates:
              as-of: { date: 4/1, move: stay }
              opening: { date: 4/10, move: next }
              due: { date: 5/15, move: next }
              closing: { date: 5/22, move: previous }
              publication: { date: 6/30, move: next }
            fields:
              - { id: own, label: 実績, kind: figure, unit: "%", public: true, required: true, may-be-late: true }
              - { id: survey, label: 市民アンケートの満足度, kind: figure, unit: "%", public: true, required: false, supplied-by: city, target: { rule: at-least, value: 70 } }
              - { id: note, label: 補足, kind: text, public: true, required: false }
              - { id: inner, label: 内部の調査, kind: figure, public: false, required: false, supplied-by: city }
        report:
          title: "{年度} {区} 実績"
          blocks:
            - kind: form
              rows:
                - cells:
                    - { heading: 実績, field: own, width: 20 }
                    - { heading: 全区平均, average: own, width: 20 }
                    - { heading: 満足度, field: survey, width: 20 }
                    - { heading: 満足度の全区平均, average: survey, width: 20 }
                    - { heading: 推移, trend: survey, previous: survey, width: 20 }
        """;

    private readonly WorkingDays _days = new(HolidayTable.Shipped);

    private FigureWorld() => Cycles = new(Record, _days);

    public MemoryRecordStore Record { get; } = new();

    public JumpingTime Time { get; } = new(MunicipalTime.At(new(2026, 4, 20), new(10, 0)));

    public CycleReader Cycles { get; }

    public IReadOnlyList<UnitId> Wards { get; private set; } = [];

    public CycleCommands Commands => new(Record, Cycles, new SilentBell(), new RecordingClock(), Followed.Of(Record, new MemoryDocumentStore(), new SilentBell(), MasterKeyRing.FromSeed(1), Time), Time);

    public static async Task<FigureWorld> Start(int wards = 3)
    {
        var world = new FigureWorld();
        await world.Begin(2026, wards);
        return world;
    }

    public static CycleId Of(int year) => new($"figures-{year}");

    public async Task Begin(int year, int wards = 3)
    {
        var roster = SampleOrganisation.For(SchemeLoader.LoadTrusted(Yaml), 3, 1);
        Wards = [.. roster.Wards.Select(w => w.Id).Take(wards)];
        var started = await new CycleStart(Record, _days, Time).Start(new(
            Of(year), $"uid-{year}", Yaml, new(year), "数値", roster, Wards, new("区政推進課", "内線 1", "kusei@example.lg.jp"), false, Pace.Real, Time.Now, "account:test"));
        Assert.True(started is StartResult.Started, started.ToString());
        await new PrepareStep(Record, MasterKeyRing.FromSeed(1)).Run(await Cycles.Get(Of(year)), default);
    }

    public Task<CommandResult> Set(CycleCommand.SetFigure command, Actor? actor = null) => Commands.Do(actor ?? City, Of(2026), command);

    /// <summary>66.7% for all, 80.5% for the first ward.</summary>
    public static CycleCommand.SetFigure Entered(string reason = "", string first = "80.5%") => new(
        Survey, "市民アンケート", new(2026, 4, 1), [new(Keys.City, "66.7%", 1200), new(First, first, 512)], reason);

    public async Task Submit(UnitId ward, string own)
    {
        var answer = await Send(ward, own);
        Assert.True(answer is DeskAnswer.Submitted, answer.ToString());
    }

    /// <param name="late">The day on which the figure becomes final; empty for one that is.</param>
    public async Task<DeskAnswer> Send(UnitId ward, string own, string late = "", int on = 0, string note = "")
    {
        var open = await Cycles.Get(Of(2026));
        var partition = open.WardPartition(ward);
        var sheet = (await WardState.Read(Record, partition))!.Sheets[0];
        await Record.Commit(partition, [sheet.To(sheet.Body.With(Review, sheet.Body.State(Review) with { Gate = Gate.Open }))]);
        return await new SheetDesk(Record, new SilentBell(), new(Record, new SilentBell(), Time), Time)
            .Submit(await Visit(ward), new(Review, new(new Dictionary<FieldId, string> { [Own] = own, [Survey] = "99%", [LateFields.IdOf(Own)] = late, [Note] = note }), on, 0));
    }

    public async Task<LinkVisit> Visit(UnitId ward)
    {
        var open = await Cycles.Get(Of(2026));
        var link = (await Record.Range(open.WardPartition(ward), "link-", Keys.After("link-"))).Select(r => r.Read<LinkRow>()).First();
        return new(open, ward, link);
    }

    public async Task<SheetView> Form(UnitId ward) => await new SheetReader(Record, Time).Load(await Visit(ward));

    public async Task<ReportContent> Report(UnitId ward, int year = 2026)
    {
        var open = await Cycles.Get(Of(year));
        return (await new ReportComposer(Record).Compose(open, ward, Review, 1, [], default)).ToReport(open, isDraft: false);
    }
}
