using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Standards;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Standards;

/// <summary>The default scheme with standards beside it, a ward with 11 sections, year after year; a clock to set.</summary>
public sealed class StandardsWorld
{
    public static readonly UnitId Ward = SampleOrganisation.Ward;
    public static readonly StandardId Waiting = new("std1");
    public static readonly Actor City = new("jimukyoku", new HashSet<AccountRole> { AccountRole.City });
    public static readonly Actor OfWard = new("mihon-desk", new HashSet<AccountRole> { AccountRole.Ward }, Ward.Value);
    public static readonly Actor OfAnotherWard = new("yoso-desk", new HashSet<AccountRole> { AccountRole.Ward }, "yoso");
    public static readonly Actor Viewer = new("viewer", new HashSet<AccountRole> { AccountRole.Viewer });

    public const string Room = """
        standards:
          label: 区役所サービス基準
          policy-label: 区役所サービス向上方針
          guideline: 区役所サービス向上指針（平成24年3月改定版）
          tiers: [{ id: minimum, label: 最低基準 }, { id: aim, label: 目指すべき姿 }]
          kinds: [{ id: soft, label: ソフト }, { id: hard, label: ハード }]
          principles: [{ id: comfort, label: 快適な環境 }, { id: needs, label: ニーズの把握 }]
          committees:
            - { id: bucho-kaigi, label: 区民サービス部長会議, level: city }
            - { id: kojo-iinkai, label: 区役所サービス向上委員会, level: ward }
        """;

    public const string First = """

          catalogue:
            - { number: 基準1, title: 窓口の待ち時間, text: 受付からご案内までの時間をお知らせします。, level: 15分以内, scope: city, tier: minimum, kind: soft, principle: comfort }
            - { number: 基準2, title: 名札, text: 全員が名札を見えるところに着けます。, scope: city, principle: needs }
        """;

    private readonly WorkingDays _days = new(HolidayTable.Shipped);

    public StandardsWorld()
    {
        Cycles = new(Record, _days);
        Commands = new(Record, Cycles, Time);
    }

    public MemoryRecordStore Record { get; } = new();

    public JumpingTime Time { get; } = new(At(2026, 5, 8));

    public CycleReader Cycles { get; }

    public StandardCommands Commands { get; }

    public static string Yaml(bool withCatalogue = true) => ShippedSchemes.Yaml(ShippedSchemes.Default) + Room + (withCatalogue ? First : "") + "\n";

    public static async Task<StandardsWorld> Start(bool withCatalogue = true)
    {
        var world = new StandardsWorld();
        await world.Begin(2026, withCatalogue);
        return world;
    }

    public static DateTimeOffset At(int year, int month, int day) => MunicipalTime.At(new(year, month, day), new(10, 0));

    public static CycleId Of(int year) => new($"mihon-{year}");

    /// <summary>Starts a year's cycle and lays its ward out.</summary>
    public async Task Begin(int year, bool withCatalogue = true)
    {
        var request = new StartRequest(
            Of(year), $"uid-{year}", Yaml(withCatalogue), new(year), "見本区 所属目標", SampleOrganisation.Sample, [Ward],
            new("区政推進課", "内線 1234", "kusei@example.lg.jp"), IsRehearsal: false, Pace.Real, Time.Now, "account:test");
        Assert.IsType<StartResult.Started>(await new CycleStart(Record, _days, Time).Start(request));
        await new PrepareStep(Record, MasterKeyRing.FromSeed(1)).Run(await Cycles.Get(Of(year)), default);
    }

    public Task<OpenCycle> Open(int year = 2026) => Cycles.Get(Of(year));

    public Task<StandardsState> State(int year = 2026) => StandardsState.Read(Record, Keys.CyclePartition(Of(year)));

    public Task<CommandResult> Do(StandardCommand command, Actor? actor = null, int year = 2026) => Commands.Do(actor ?? City, Of(year), command);

    public async Task<SheetId> AnySheet() => (await WardState.Read(Record, (await Open()).WardPartition(Ward)))!.Sheets[0].Body.Id;

    public async Task<IReadOnlyList<AuditRow>> Audit(int year = 2026) =>
        [.. (await Record.Range(Keys.CyclePartition(Of(year)), "audit-", Keys.After("audit-"))).Select(r => r.Read<AuditRow>())];

    public static StandardWords Words(decimal minutes) =>
        new("基準1", "窓口の待ち時間", "受付からご案内までの時間をお知らせします。", StandardScope.City, new(false, minutes, "分"), "minimum", "soft", "comfort");

    public static StandardCommand.Propose Raise(decimal minutes = 10) => new(Ward, Waiting, Words(minutes), "年間を通して達成できたため。");

    public StandardCommand.DecideProposal Adopt(int proposal, StandardMove move) =>
        new(proposal, "bucho-kaigi", MunicipalTime.DayOf(Time.Now), ProposalState.Adopted, move, "全区で実施できることを確認した。");

    public static string Accepted(CommandResult result) => Assert.IsType<CommandResult.Done>(result).Message;

    public static Problem Refused(CommandResult result, string field)
    {
        var problem = Assert.IsType<CommandResult.Refused>(result).Problems[0];
        Assert.Equal(field, problem.Field);
        return problem;
    }
}
