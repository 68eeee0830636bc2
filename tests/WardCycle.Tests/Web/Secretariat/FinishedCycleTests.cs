using System.Text;
using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>A published error is found after the cycle's end, when no engine is awake any more.</summary>
public sealed class FinishedCycleTests
{
    private static readonly Actor City = new("jimukyoku", new HashSet<AccountRole> { AccountRole.City });
    private static readonly PhaseId T = OfficeWorld.Targets;
    private static readonly string Second = $"{OfficeWorld.CyclePage}/editions/targets/2";

    [Fact]
    public async Task A_text_is_worded_anew_and_the_corrected_edition_is_composed_decided_and_published_by_the_commands_themselves()
    {
        await using var world = await Finished();
        var visitor = await world.Host.SignedIn();
        var sheet = await visitor.Open($"{OfficeWorld.SheetPage("mihon-somu")}?phase=targets");
        var form = await sheet.Follow("公表用の文章を整理する");
        await form.Fill(Label(form), "訂正した目標です。").Fill("整理の理由", "誤記のため").Press("文章を記録する");

        var wanted = await (await visitor.Open($"{OfficeWorld.CyclePage}/editions/targets/1/want")).Fill("訂正の内容", "総務課の目標を改めました。").Press("訂正版を作る");
        var composed = await Edition(world, 2);
        var decided = await (await visitor.Open($"{Second}/decide")).Fill("起案日", Today(await world.Read(), world)).Fill("決裁日", Today(await world.Read(), world))
            .Fill("文書番号", "見企第9号").Fill("決裁者", "見本区長").Press("決裁を記録する");

        Assert.Contains("【案】ができました", wanted.Notice, StringComparison.Ordinal);
        Assert.Equal(EditionState.Composed, composed!.State);
        Assert.Contains("すぐに公表しました", decided.Notice, StringComparison.Ordinal);
        Assert.Equal(EditionState.Published, (await Edition(world, 2))!.State);
        var open = await world.Read();
        Assert.Equal(2, (await world.Host.Record.Get(open.Partition, Keys.Publication(T)))!.Read<PublicationPointer>().Edition);
        var html = Encoding.UTF8.GetString((await world.Host.Documents.Get($"{PublicationPaths.Public(open.Cycle, T, 2)}targets-mihon.html"))!.Content.Bytes.Span);
        Assert.Contains("訂正した目標です。", html, StringComparison.Ordinal);
        Assert.Contains("総務課の目標を改めました。", html, StringComparison.Ordinal);
        Assert.Empty((await WardState.Read(world.Host.Record, open.WardPartition(new(OfficeWorld.Ward))))!.OpenMails);
    }

    [Fact]
    public async Task Where_composing_was_cut_off_the_next_command_on_the_editions_goes_on_with_it()
    {
        await using var world = await Finished();
        var open = await world.Read();
        await world.Host.Record.Commit(open.Partition, [Change.New(Keys.Edition(T, 2), new EditionRow(T, 2, EditionState.Wanted, open.Now(world.Host.Time), "誤記"))]);

        Assert.IsType<CommandResult.Done>(await world.Get<CycleCommands>().Do(City, OfficeWorld.Cycle, new CycleCommand.SignPersonalData(T, 2)));

        Assert.Equal(EditionState.Composed, (await Edition(world, 2))!.State);
        Assert.NotNull((await Edition(world, 2))!.Checked);
    }

    [Fact]
    public async Task A_cancelled_cycle_takes_no_new_edition()
    {
        await using var world = await Finished(CycleStatus.Cancelled);

        Assert.IsType<CommandResult.Refused>(await world.Get<CycleCommands>().Do(City, OfficeWorld.Cycle, new CycleCommand.WantEdition(T, "誤記")));
    }

    [Fact]
    public async Task Withdrawn_files_are_not_called_published()
    {
        await using var world = await Finished();
        var visitor = await world.Host.SignedIn();
        await (await visitor.Open($"{OfficeWorld.CyclePage}/editions/targets/1/withdraw")).Fill("取下げの理由", "誤りのため").Press("公表を取り下げる");

        var page = await visitor.Open($"{OfficeWorld.CyclePage}/editions/targets/1");

        Assert.Contains("公表を取り下げたファイル（公開していません）", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("公表版", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLink("取下げ済targets-mihon.html"));
        Assert.Equal("withdrawn-targets-mihon.csv", (await page.Follow("取下げ済targets-mihon.csv")).Answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    /// <summary>The targets' first edition is published, and the cycle has ended.</summary>
    private static async Task<OfficeWorld> Finished(CycleStatus status = CycleStatus.Finished)
    {
        var world = await OfficeWorld.Composed();
        await world.Get<CycleCommands>().Do(City, OfficeWorld.Cycle, new CycleCommand.Decide(T, 1, new(new(2026, 5, 25), new(2026, 5, 25), "見企第1号", "区長"), Confirmed: true));
        await world.AdvanceTo(new(2026, 6, 11));
        Assert.Equal(EditionState.Published, (await Edition(world, 1))!.State);
        var open = await world.Read();
        Assert.True((await world.Host.Record.Commit(open.Partition, [Change.Update(open.Row, open.Cycle with { Status = status })])).IsDone);
        return world;
    }

    private static string Today(OpenCycle open, OfficeWorld world) =>
        WardCycle.Web.Secretariat.TypedDay.Of(open.Now(world.Host.Time));

    private static string Label(Page form) =>
        Page.Words(form.Document.QuerySelectorAll("label").First(l => l.TextContent.Contains("公表する文章", StringComparison.Ordinal)));

    private static async Task<EditionRow?> Edition(OfficeWorld world, int number) =>
        (await world.Host.Record.Get((await world.Read()).Partition, Keys.Edition(T, number)))?.Read<EditionRow>();
}
