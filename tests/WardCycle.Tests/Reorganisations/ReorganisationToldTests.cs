using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Reports;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Reorganisations;

/// <summary>Who still looks at a sheet, a board or a report of before is told of the 組織改正 (requirements 7.6).</summary>
public sealed class ReorganisationToldTests
{
    private static readonly PhaseId Mid = World.MidYear;
    private static readonly UnitId Somu = ReorganisedWorld.Unit("somu");

    [Fact]
    public async Task The_old_link_says_which_unit_of_which_ward_goes_on_from_which_day_and_what_to_do_when_no_mail_came()
    {
        var (office, into) = await Start();
        await office.Submit(Somu, World.Targets, "待ち時間を短くします。");
        await office.Reorganise(new UnitChange.Move(Somu, into, 9));

        var before = await Page(office, World.Ward, "mihon-somu");
        await office.At(World.At(2026, 11, 17));
        var after = await Page(office, World.Ward, "mihon-somu");
        var there = await Page(office, into, "mihon-somu");

        Assert.Contains("組織改正により、見本第2区 総務課のシートに移りました", before.Text, StringComparison.Ordinal);
        Assert.Contains("令和8年10月1日（木）から、「中間確認」、「年度末の自己評価」は見本第2区 総務課のシートで続きます。", before.Text, StringComparison.Ordinal);
        Assert.Contains("新しいリンクは、「中間確認」の依頼", before.Text, StringComparison.Ordinal);
        Assert.Contains("新しいリンクは、回答を担当する職のメールアドレスにお送りしています。", after.Text, StringComparison.Ordinal);
        Assert.Contains("メールが届いていないときは、見本市事務局", after.Text, StringComparison.Ordinal);
        Assert.Contains("待ち時間を短くします。", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("シートに移りました", there.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_whose_unit_was_joined_in_its_own_ward_names_the_unit_that_goes_on()
    {
        var (office, _) = await Start();
        await office.Reorganise(new UnitChange.Join(ReorganisedWorld.Unit("nozei"), [Somu], "総務納税課"));

        var page = await Page(office, World.Ward, "mihon-somu");

        Assert.Contains("組織改正により、総務納税課のシートに移りました", page.Text, StringComparison.Ordinal);
        Assert.Contains("総務納税課あての依頼のメールにあるリンクから", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_moved_on_twice_is_named_where_it_stands_now()
    {
        var office = await ReorganisedWorld.InSeptember(wards: 3);
        List<UnitId> wards = [.. (await office.World.Cycle()).Cycle.Wards.Select(w => w.Id)];
        await office.Reorganise(new UnitChange.Move(Somu, wards[1], 9));
        await office.Prepare(new(2027, 1, 1), new UnitChange.Join(wards[2], [wards[1]]));
        await office.At(World.At(2027, 1, 1, 0));

        Assert.Contains("見本第3区 総務課のシートに移りました", (await Page(office, World.Ward, "mihon-somu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_says_into_which_ward_it_went_and_the_continuing_one_what_it_took()
    {
        var (office, into) = await Start();
        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));
        await using var host = await Host(office);
        var visitor = await host.SignedIn();

        var ended = await visitor.Open($"/office/cycles/{World.Id}/wards/{World.Ward}?phase={Mid}");
        var going = await ended.Follow("見本第2区");

        Assert.Contains("令和8年10月1日（木）の組織改正により、この区は見本第2区に統合されました。", ended.Text, StringComparison.Ordinal);
        Assert.Contains("見本第2区", going.Heading, StringComparison.Ordinal);
        Assert.Contains("見本区がこの区に統合されました。", going.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_of_a_ward_that_came_into_being_says_out_of_which_one_and_from_when()
    {
        var (office, _) = await Start();
        var department = (await office.World.State()).Head.Body.Units.First(u => u.Kind == UnitKind.Department).Id;
        await office.Reorganise(new UnitChange.Divide(World.Ward, [new(new("aoba"), "青葉区", 99, null, [department])]));

        var (open, born) = (await office.World.Cycle(), (await office.World.State(new("aoba"))).Head.Body);
        var from = (await office.World.State()).Head.Body;

        Assert.Equal([new WardTie(WardTieKind.CameFrom, World.Ward, "見本区", ReorganisedWorld.First)], WardTies.Of(open, open.Cycle.Wards.First(w => w.Id == born.Ward), born));
        Assert.Equal([new WardTie(WardTieKind.Gave, born.Ward, "青葉区", ReorganisedWorld.First)], WardTies.Of(open, open.Cycle.Wards.First(w => w.Id == World.Ward), from));
    }

    [Fact]
    public async Task The_continuing_wards_report_notes_day_wards_and_reason_in_every_format_and_those_before_do_not()
    {
        var (office, into) = await Start();
        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));
        async Task<EditionContent> Composed(PhaseId phase) => await new ReportComposer(office.World.Record).Compose(await office.World.Cycle(), into, phase, 1, [], default);

        var note = Assert.Single((await Composed(Mid)).Reorganisations!);
        var files = new ReportWriter().Write((await Composed(Mid)).ToReport(await office.World.Cycle(), isDraft: false));

        Assert.Equal((ReorganisedWorld.First, "見本区を見本第2区に統合しました。", "組織規則の改正のため"), (note.On, note.Text, note.Reason));
        Assert.Null((await Composed(World.Targets)).Reorganisations);
        var html = System.Text.Encoding.UTF8.GetString(files.Single(f => f.Name.EndsWith(".html", StringComparison.Ordinal)).Content.Bytes.Span);
        Assert.Contains("令和8年10月1日　見本区を見本第2区に統合しました。（組織規則の改正のため）", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("見本区を見本第2区に統合しました。", System.Text.Encoding.UTF8.GetString(files.Single(f => f.Name.EndsWith(".json", StringComparison.Ordinal)).Content.Bytes.Span), StringComparison.Ordinal);
        Assert.True(WardCycle.Filing.DocumentTraces.Holds("a.xlsx", files.Single(f => f.Name.EndsWith(".xlsx", StringComparison.Ordinal)).Content.Bytes, ["見本区を見本第2区に統合しました。"]));
    }

    [Fact]
    public async Task A_change_within_a_ward_is_noted_in_its_own_report_alone()
    {
        var (office, other) = await Start();
        await office.Reorganise(new UnitChange.Rename(Somu, "総務企画課"));
        async Task<IReadOnlyList<ReportReorganisation>?> Notes(UnitId ward) => (await new ReportComposer(office.World.Record).Compose(await office.World.Cycle(), ward, Mid, 1, [], default)).Reorganisations;

        Assert.Equal("総務課の名称を総務企画課に改めました。", Assert.Single((await Notes(World.Ward))!).Text);
        Assert.Null(await Notes(other));
    }

    [Fact]
    public async Task Two_departments_of_one_name_are_told_apart_by_the_former_ward_in_report_counts_and_board()
    {
        var (office, into) = await Start();
        var own = (await office.Report(World.Targets, into)).Select(r => r.Department).Distinct().ToList();
        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));

        var rows = await office.Report(Mid, into);
        var board = await new BoardReader(office.World.Record, office.World.Get<CycleReader>(), office.World.Time).Load(World.Id);

        Assert.Equal([.. own, .. own.Select(d => $"{d}（旧見本区）")], rows.Select(r => r.Department).Distinct());
        Assert.Equal(rows.Count, rows.DistinctBy(r => (r.Department, r.Section)).Count());
        Assert.Contains(board!.Ward(into)!.Departments, d => d.Name == $"{own[0]}（旧見本区）");
        Assert.All(await office.Report(World.Targets, into), r => Assert.DoesNotContain("旧", r.Department, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mihon-nozei", "「見本区 納税課」は、その日に存在する区ではありません", "a section is no ward")]
    [InlineData("nowhere", "「nowhere」", "a code that no ward knows")]
    public async Task A_refusal_names_units_as_people_call_them(string joined, string expected, string reason)
    {
        var (office, into) = await Start();
        var refused = DeskWorld.Refused(await ReorganisedWorld.Do(office.World, new CycleCommand.Reorganise(ReorganisedWorld.First, "理由", [new UnitChange.Join(into, [new(joined)])])), "joined");

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(reason);
    }

    private static async Task<(ReorganisedWorld, UnitId)> Start()
    {
        var office = await ReorganisedWorld.InSeptember(wards: 2);
        return (office, (await office.World.Cycle()).Cycle.Wards.Single(w => w.Id != World.Ward).Id);
    }

    private static async Task<WebHost> Host(ReorganisedWorld office) => await WebHost.Start(new()
    {
        Record = office.World.Record,
        Documents = office.World.Documents,
        Time = new(office.World.Time.GetUtcNow()),
        Keys = Keys,
    });

    private static WardCycle.Links.IKeyRing Keys { get; } = WardCycle.Links.MasterKeyRing.FromSeed(1);

    /// <summary>The form as the head sees it who comes through the sheet's newest link in a ward.</summary>
    private static async Task<Page> Page(ReorganisedWorld office, UnitId ward, string sheet)
    {
        await using var host = await Host(office);
        var link = (await office.Links(ward)).First(l => l.Sheet.Value == sheet && l.Revoked is null && l.Post.Value.EndsWith("-head", StringComparison.Ordinal));
        var door = await host.Visit().Open($"/s/{link.Id}");
        return await door.Fill("確認コード", WardCycle.Links.LinkCode.Of(Keys, link)!).Press("入力画面を開く");
    }
}
