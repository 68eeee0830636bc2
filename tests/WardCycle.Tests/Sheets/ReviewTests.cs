using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Tests.Figures;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Sheets;

/// <summary>The reviewer's rating stands beside the self-rating and never in its place.</summary>
public sealed class ReviewTests
{
    private static readonly FieldId Mark = new("review-mark");
    private static readonly FieldId Why = new("review-why");

    private static readonly string Yaml = ShippedSchemes.Yaml(ShippedSchemes.Default)!.Replace(
        "    fields:\n      - id: target\n",
        """
            fields:
              - { id: review-mark, label: 事務局の評価, kind: choice, scale: attainment, public: true, required: true, supplied-by: reviewer }
              - { id: review-why, label: 事務局の評価の理由, kind: text, public: true, required: false, required-when: { field: review-mark, is: [partly] }, supplied-by: reviewer }
              - id: target

        """,
        StringComparison.Ordinal);

    [Fact]
    public async Task It_is_shown_beside_the_self_rating_and_printed_as_its_own_field()
    {
        var world = await Submitted();
        Assert.IsType<CommandResult.Done>(await Review(world, 1, "mostly"));

        var lead = (await world.Reader.Load(await world.Visit(Soumu))).Phases[0].Leads[Mark];
        Assert.Equal(("事務局", "mostly"), (lead.Lead, lead.Text));
        var row = (await Report(world)).Rows.First(r => r.Sheet == Soumu.Value);
        Assert.Equal(("mostly", "目標"), (row.Answers[Mark], row.Answers[Target]));
        Assert.Empty((await world.Read<Revision>(Keys.Revision(Soumu, Targets, 1))).Answers[Mark]);
    }

    [Fact]
    public async Task A_section_cannot_write_it_and_is_not_asked_for_it()
    {
        var world = await SheetWorld.Open(yaml: Yaml);
        var entry = Entry("目標");
        var typed = entry with { Answers = entry.Answers.With(new(new Dictionary<FieldId, string> { [Mark] = "achieved" })) };
        Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(await world.Visit(Soumu), typed));
        Assert.Equal("", (await Report(world)).Rows.First(r => r.Sheet == Soumu.Value).Answers[Mark]);
    }

    [Fact]
    public async Task A_newer_revision_takes_it_out_of_force_and_keeps_its_row()
    {
        var world = await Submitted();
        await Review(world, 1, "mostly");
        Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(await world.Visit(Soumu), Entry("直した目標") with { Base = 1 }));

        Assert.Null((await world.State(Soumu, Targets)).Review);
        Assert.Equal("", (await Report(world)).Rows.First(r => r.Sheet == Soumu.Value).Answers[Mark]);
        Assert.Equal("mostly", (await world.Read<ReviewRow>(Keys.Review(Soumu, Targets, 1))).Answers[Mark]);
        Assert.IsType<CommandResult.Refused>(await Review(world, 1, "mostly"));
        await Review(world, 2, "mostly");
        Assert.Equal(2, (await world.Read<ReviewRow>(Keys.Review(Soumu, Targets, 2))).Revision);
    }

    [Theory]
    [InlineData("", "review-mark", "a rating that is required")]
    [InlineData("splendid", "review-mark", "a grade that the scale has not")]
    [InlineData("partly", "review-why", "a grade that asks for its reason")]
    public async Task What_the_scheme_asks_of_the_reviewer_is_asked(string mark, string field, string why)
    {
        var world = await Submitted();
        var refused = Assert.IsType<CommandResult.Refused>(await Review(world, 1, mark));
        Assert.True(refused.Problems.Single().Field == field, why);
    }

    [Fact]
    public async Task A_returned_sheet_is_not_rated()
    {
        var world = await Submitted();
        await world.Return(Soumu, Targets, "見直してください。", world.Time.Now.AddDays(5));
        Assert.IsType<CommandResult.Refused>(await Review(world, 1, "mostly"));
    }

    [Fact]
    public async Task The_secretariat_types_it_on_a_page_that_shows_the_self_rating()
    {
        var world = await Submitted();
        await using var host = await WebHost.Start(world.Parts);
        var page = await (await host.SignedIn()).Open($"/office/cycles/{Cycle}/wards/{Ward}/sheets/{Soumu}?phase=targets");
        page = await (await page.Follow("事務局の評価を記録する")).Tick("○ ほぼ達成できた。").Press("評価を記録する");
        Assert.Contains("事務局の評価を記録しました", page.Notice, StringComparison.Ordinal);
        Assert.Contains("ほぼ達成できた", page.Text, StringComparison.Ordinal);
    }

    private static async Task<SheetWorld> Submitted()
    {
        var world = await SheetWorld.Open(yaml: Yaml);
        Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(await world.Visit(Soumu), Entry("目標")));
        return world;
    }

    private static Task<CommandResult> Review(SheetWorld world, int revision, string mark) =>
        new SheetCommands(world.Record, world.Cycles, new SilentBell(), new(world.Record, new SilentBell(), world.Time), world.Parts.Keys, world.Time).Do(
            FigureWorld.City, Cycle, Ward, new SheetCommand.Review(Soumu, Targets, revision, new(new Dictionary<FieldId, string> { [Mark] = mark, [Why] = "" })));

    private static async Task<EditionContent> Report(SheetWorld world) =>
        await new ReportComposer(world.Record).Compose(await world.Cycles.Get(Cycle), Ward, Targets, 1, [], default);
}
