using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Reports.Surveys;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Surveys;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Surveys;

/// <summary>Document 004's scheme in two wards of two sections, on 6 April 2026: its counter survey of April is being held.</summary>
public sealed class SurveyWorld
{
    public const string Survey = "counter";
    public const string Spring = "spring";
    public static readonly CycleId Cycle = new("setsugu-2026");
    public static readonly UnitId Ward = new("mihon");
    public static readonly UnitId Second = new("mihon-002");
    public static readonly SurveyAt At = new(Survey, Spring, Ward);
    public static readonly Actor City = new("jimukyoku", new HashSet<AccountRole> { AccountRole.City });
    public static readonly Actor OfWard = new("mihon-desk", new HashSet<AccountRole> { AccountRole.Ward }, Ward.Value);
    public static readonly Actor Viewer = new("viewer", new HashSet<AccountRole> { AccountRole.Viewer });

    private SurveyWorld(WebParts parts)
    {
        Parts = parts;
        Store = parts.Record;
        Cycles = new(parts.Record, parts.Days);
    }

    public WebParts Parts { get; }

    public JumpingTime Time => Parts.Time;

    /// <summary>What desk and commands write to; a test may put a fault in between.</summary>
    public IRecordStore Store { get; set; }

    public CycleReader Cycles { get; }

    public SurveyDesk Desk => new(Store, Cycles, Time);

    public SurveyCommands Commands => new(Store, Parts.Documents, new SurveyWriter(), Cycles, Time);

    public static string Yaml(bool bySection = false) =>
        bySection ? ShippedSchemes.Yaml("reception-targets")!.Replace("    held:\n", "    by: section\n    held:\n", StringComparison.Ordinal) : ShippedSchemes.Yaml("reception-targets")!;

    public static async Task<SurveyWorld> Start(bool bySection = false, bool rehearsal = false)
    {
        var world = new SurveyWorld(new() { Time = new(Day(4, 6)) });
        var yaml = Yaml(bySection);
        var started = await new CycleStart(world.Parts.Record, world.Parts.Days, world.Time).Start(new(
            Cycle, "uid-1", yaml, new(2026), "接遇向上の目標", SampleOrganisation.For(SchemeLoader.LoadTrusted(yaml), 2, 2), [Ward, Second],
            new("区政推進課", "内線 1234", "kusei@example.lg.jp"), rehearsal, rehearsal ? Pace.Step : Pace.Real, world.Time.Now, "account:test"));
        Assert.True(started is StartResult.Started, started.ToString());
        await new PrepareStep(world.Parts.Record, world.Parts.Keys).Run(await world.Open(), default);
        return world;
    }

    public static DateTimeOffset Day(int month, int day) => MunicipalTime.At(new(month >= 4 ? 2026 : 2027, month, day), new(10, 0));

    public Task<OpenCycle> Open() => Cycles.Get(Cycle);

    public Task<SurveyState> State() => SurveyState.Read(Parts.Record, Keys.CyclePartition(Cycle));

    public Task<CommandResult> Do(SurveyCommand command, Actor? actor = null) => Commands.Do(actor ?? City, Cycle, command);

    public Task<SurveyReply> Give(string nonce, string? overall = "good", string? text = null, UnitId? ward = null) =>
        Desk.Give(Cycle, ward ?? Ward, At with { Place = ward ?? Ward }, Entry(nonce, overall, text));

    public static SurveyEntry Entry(string nonce, string? overall = "good", string? text = null) => new(
        nonce,
        overall is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["overall"] = overall },
        text is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["voice"] = text });

    public Task<SurveyTally> Tally(UnitId? ward = null) =>
        SurveyTally.Read(Parts.Record, Keys.WardPartition(Cycle, ward ?? Ward), At with { Place = ward ?? Ward });

    public async Task<IReadOnlyList<SurveyAnswer>> Answers() =>
        [.. (await Parts.Record.Range(Keys.WardPartition(Cycle, Ward), "surveyanswer-", Keys.After("surveyanswer-"))).Select(r => r.Read<SurveyAnswer>())];

    public async Task<IReadOnlyList<AuditRow>> Audit() =>
        [.. (await Parts.Record.Range(Keys.CyclePartition(Cycle), "audit-", Keys.After("audit-"))).Select(r => r.Read<AuditRow>())];

    /// <summary>Counts of 満足, やや満足 and 不満.</summary>
    public static PaperCounts Paper(int best, int good, int bad, UnitId? ward = null, int? distributed = null) => new(
        ward ?? Ward, ward ?? Ward, distributed,
        new(best + good + bad, new Dictionary<string, IReadOnlyDictionary<string, int>> { ["overall"] = new Dictionary<string, int> { ["very-good"] = best, ["good"] = good, ["bad"] = bad } }));

    public static SurveyCommand.RecordPaper Counted(params PaperCounts[] places) => new(Survey, Spring, places);

    public async Task<SurveyCommand.Publish> Publish(string? correction = null)
    {
        var today = MunicipalTime.DayOf(Time.Now);
        return new(Survey, Spring, new(today, today, "区政第1号", "区長"), (await State()).Basis(Survey, Spring), correction, WithoutPaper: true, PersonalDataChecked: true);
    }

    public static string Accepted(CommandResult result) =>
        (result as CommandResult.Done)?.Message ?? throw new InvalidOperationException(string.Join('\n', ((CommandResult.Refused)result).Problems));

    public static Problem Refused(CommandResult result, string field)
    {
        var problem = Assert.IsType<CommandResult.Refused>(result).Problems[0];
        Assert.Equal(field, problem.Field);
        return problem;
    }
}
