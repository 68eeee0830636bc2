using System.IO.Compression;
using WardCycle.Publication;
using WardCycle.Secretariat;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>The pages between the closing and the public.</summary>
public sealed class PublicationPagesTests
{
    private static readonly string Edition = $"{OfficeWorld.CyclePage}/editions/targets/1";

    [Fact]
    public async Task The_check_for_personal_data_is_signed_on_its_page_and_the_set_comes_as_one_zip_from_the_decision_on()
    {
        await using var world = await OfficeWorld.Composed();
        var visitor = await world.Host.SignedIn();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.Open($"{Edition}/set.zip")).Status);

        var form = await (await visitor.Open(Edition)).Follow("個人情報の確認を記録する");
        var refused = await form.Press("確認したことを記録する");
        var signed = await visitor.Open(Edition);
        await world.Get<CycleCommands>().Do(
            new("jimukyoku", new HashSet<AccountRole> { AccountRole.City }), OfficeWorld.Cycle, new CycleCommand.SignPersonalData(OfficeWorld.Targets, 1));
        var page = await visitor.Open(Edition);
        await world.Get<CycleCommands>().Do(
            new("jimukyoku", new HashSet<AccountRole> { AccountRole.City }), OfficeWorld.Cycle,
            new CycleCommand.Decide(OfficeWorld.Targets, 1, new(new(2026, 5, 25), new(2026, 5, 25), "見企第1号", "区長"), Confirmed: true));
        var open = await world.Read();
        var row = (await world.Get<WardCycle.Record.IRecordStore>().Get(open.Partition, WardCycle.Record.Keys.Edition(OfficeWorld.Targets, 1)))!.Read<EditionRow>();
        var zip = (await world.Get<EditionSet>().Zip(open, row))!;

        Assert.Contains("印を付けてください", refused.Text, StringComparison.Ordinal);
        Assert.Contains("まだ記録されていません", signed.Text, StringComparison.Ordinal);
        Assert.Contains("決裁待ち", page.Text, StringComparison.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        Assert.Equal(zip, await world.Get<EditionSet>().Zip(open, row));
        Assert.Superset(new HashSet<string> { "targets-mihon.html", "targets-mihon.xlsx", "targets-mihon.csv", "targets-mihon.json", "readme.txt" }, archive.Entries.Select(e => e.FullName).ToHashSet());
        using var data = new StreamReader(archive.GetEntry("targets-mihon.csv")!.Open());
        Assert.DoesNotContain("【案】", await data.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gaps_of_a_closed_phase_stand_in_one_place_with_their_three_choices()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var before = await visitor.Open($"{OfficeWorld.CyclePage}/gaps?phase=targets");
        await world.AdvanceTo(new(2026, 5, 25));
        var closed = await visitor.Open($"{OfficeWorld.CyclePage}/gaps?phase=targets");

        Assert.Contains("まだ締め切っていません", before.Text, StringComparison.Ordinal);
        Assert.True(before.HasLink("総務課（見本区）") && !before.HasButton("「―」と理由を印字する"));
        Assert.True(closed.HasLink("代理で入力する（総務課）") && closed.HasButton("この日まで提出を待つ（総務課）") && closed.HasButton("「―」と理由を印字する（総務課）"));

        var waiting = await closed.Press("この日まで提出を待つ（総務課）");
        var printed = await waiting.Fill("「―」とする理由", "年度の途中で廃止されたためです。").Press("「―」と理由を印字する（");

        Assert.Contains("待つ", waiting.Row("総務課"), StringComparison.Ordinal);
        Assert.False(printed.HasButton("この日まで提出を待つ（総務課）"));
        Assert.Contains("「―」", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_over_gaps_without_a_choice_says_so_and_the_decision_asks_once_more()
    {
        await using var world = await OfficeWorld.Open();
        await world.AdvanceTo(new(2026, 5, 25));
        var visitor = await world.Host.SignedIn();
        var (page, board) = (await visitor.Open(Edition), await visitor.Open(OfficeWorld.CyclePage));
        var asked = await (await visitor.Open($"{Edition}/decide")).Fill("起案日", "2026-05-25").Fill("決裁日", "2026-05-25").Fill("文書番号", "見企第1号").Fill("決裁者", "区長").Press("決裁を記録する");
        var done = await asked.Tick("このままの内容で決裁を記録する").Press("決裁を記録する");

        Assert.Contains("提出のない所属があります", page.Text, StringComparison.Ordinal);
        Assert.Contains("扱いを決めていない未提出：総務課", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLink("締切後の未提出の扱いを決める"));
        Assert.Contains("庁内調整", board.Text, StringComparison.Ordinal);
        Assert.Matches("ほか[0-9]+件", asked.Problems[0]);
        Assert.Contains("決裁を記録しました", done.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_names_the_stage_of_every_phase()
    {
        await using var world = await OfficeWorld.Composed();
        var visitor = await world.Host.SignedIn();

        Assert.Contains("庁内調整", (await visitor.Open(OfficeWorld.CyclePage)).Text, StringComparison.Ordinal);
        Assert.Contains("掲載の状況", (await visitor.Open(OfficeWorld.CyclePage)).Text, StringComparison.Ordinal);
        Assert.Contains("状態 庁内調整", (await visitor.Open($"{OfficeWorld.CyclePage}/editions")).Text, StringComparison.Ordinal);
    }
}
