using System.Net;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Standards;

/// <summary>良い取組の共有 (document 004) in the scheme that knows no standards: what a ward proposes, every ward reads by theme.</summary>
public sealed class CasesWithoutStandardsTests
{
    private const string Page = "/office/cycles/reception-2026";
    private static readonly CycleId Cycle = new("reception-2026");
    private static readonly PhaseId Targets = new("targets");

    private readonly WorkingDays _days = new(HolidayTable.Shipped);
    private readonly MemoryRecordStore _record = new();
    private readonly JumpingTime _time = new(MunicipalTime.At(new(2026, 4, 14), new(10, 0)));

    [Fact]
    public async Task What_one_ward_proposes_the_city_adds_and_every_ward_reads_by_theme()
    {
        var wards = await Start();
        await Propose(wards[0], "順番の目安を入口に掲示しました。");
        await using var host = await WebHost.Start(new() { Record = _record, Time = _time });
        var city = await host.SignedIn();
        var page = await (await (await city.Open(Page)).Follow("事例集")).Follow("事例集に載せる");
        Assert.Equal("順番の目安を入口に掲示しました。", page.Value("事例の内容"));
        page = await page.Fill("事例の名前", "入口の掲示").Fill("テーマ", "待ち時間").Press("事例集に載せる");
        Assert.Contains("「入口の掲示」を事例集に載せました。", page.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("好事例の候補", page.Text, StringComparison.Ordinal);

        var other = Assert.Single((await Form(wards[1])).Beside!.Cases.Cases);
        Assert.Equal(("待ち時間", "入口の掲示"), (other.Case.Theme, other.Case.Title));
        var ward = await host.SignedInAs("mihon-desk", "区事務局", "見本区");
        Assert.Contains("待ち時間 入口の掲示", (await ward.Open($"{Page}/cases")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await ward.Open($"{Page}/cases/add")).Status);
        Assert.Contains("入口の掲示（", (await city.Open($"{Page}/papers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rooms_of_the_standards_stay_shut()
    {
        await Start();
        await using var host = await WebHost.Start(new() { Record = _record, Time = _time });
        var city = await host.SignedIn();
        Assert.Equal(HttpStatusCode.NotFound, (await city.Open($"{Page}/standards")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await city.Open($"{Page}/wards/{SampleOrganisation.Ward}/policy")).Status);
    }

    [Fact]
    public async Task Surveys_and_open_problems_stand_in_the_papers_and_few_answers_stay_hidden()
    {
        var wards = await Start();
        _time.Now = MunicipalTime.At(new(2026, 4, 20), new(10, 0));
        await using var host = await WebHost.Start(new() { Record = _record, Time = _time });
        var city = await host.SignedIn();
        await Paper(city, wards[0], 20);
        await Paper(city, wards[1], 3);
        var issues = await city.Open($"{Page}/wards/{wards[0]}/issues");
        await issues.Fill("課題", "案内板が見えにくい").Fill("担当の所属", "見本区").Fill("期日", "2026-05-01").Press("課題を記録する");

        var page = await city.Open($"{Page}/papers");

        foreach (var part in new[] { "アンケートの結果", "窓口アンケート（令和8年度4月）", "20件（100.0%）", "回答数が少ないため非公表", "案内板が見えにくい" })
        {
            Assert.Contains(part, page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("3件（100.0%）", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("10月", page.Text, StringComparison.Ordinal);
    }

    private static async Task Paper(Visitor city, UnitId ward, int answers)
    {
        var page = await city.Open($"{Page}/surveys/counter/spring/places/{ward}/{ward}");
        foreach (var input in page.Document.QuerySelectorAll("input[name$='very-good']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            input.Value = answers.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        page = await page.Fill("回答数", answers.ToString(System.Globalization.CultureInfo.InvariantCulture)).Press("件数を記録する");
        Assert.NotEqual("", page.Notice);
    }

    private async Task<IReadOnlyList<UnitId>> Start()
    {
        var yaml = ShippedSchemes.Yaml("reception-targets")!;
        var roster = SampleOrganisation.For(SchemeLoader.LoadTrusted(yaml), 3, 2);
        List<UnitId> wards = [.. roster.Wards.Select(w => w.Id)];
        var started = await new CycleStart(_record, _days, _time).Start(new(
            Cycle, "uid", yaml, new(2026), "接遇", roster, wards, new("区政推進課", "内線 1", "kusei@example.lg.jp"), false, Pace.Real, _time.Now, "account:test"));
        Assert.True(started is StartResult.Started, started.ToString());
        await new PrepareStep(_record, MasterKeyRing.FromSeed(1)).Run(await Open(), default);
        return wards;
    }

    private Task<OpenCycle> Open() => new CycleReader(_record, _days).Get(Cycle);

    private async Task<SheetView> Form(UnitId ward) => await new SheetReader(_record, _time).Load(await Visit(ward));

    private async Task<LinkVisit> Visit(UnitId ward)
    {
        var open = await Open();
        var rows = await _record.Range(open.WardPartition(ward), "link-", Keys.After("link-"));
        return new(open, ward, rows[0].Read<LinkRow>());
    }

    private async Task Propose(UnitId ward, string text)
    {
        var open = await Open();
        var sheet = (await WardState.Read(_record, open.WardPartition(ward)))!.Sheets[0];
        await _record.Commit(open.WardPartition(ward), [sheet.To(sheet.Body.With(Targets, sheet.Body.State(Targets) with { Gate = Gate.Open }))]);
        var answers = open.Scheme.Phases[0].Fields.Where(f => f.Required).ToDictionary(f => f.Id, f => f.Kind == FieldKind.Figure ? "1回" : "取り組みます。");
        (answers[new("shared")], answers[new("good-case")]) = (text, FieldScheme.Ticked);
        var answer = await new SheetDesk(_record, new SilentBell(), new(_record, new SilentBell(), _time), _time).Submit(await Visit(ward), new(Targets, new(answers), 0, 0));
        Assert.True(answer is DeskAnswer.Submitted, answer.ToString());
    }
}
