using WardCycle.Cycles;
using WardCycle.Indicators;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Reports;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Web;
using static WardCycle.Tests.Figures.FigureWorld;

namespace WardCycle.Tests.Figures;

/// <summary>The average of all wards beside a figure on the forms that come after, as a decided edition states it.</summary>
public sealed class KnownAverageTests
{
    private const string ThisYear = "全区の平均：50.15%（2区の平均）";
    private const string LastYear = "前年度の全区の平均：50.15%（2区の平均）";

    [Fact]
    public async Task It_is_what_the_decided_edition_froze_whatever_is_corrected_later()
    {
        var world = await Composed(EditionState.Decided);
        Assert.Equal(["全区の平均：50.15%（2区の平均）"], await Words(world, Own));
        await world.Submit(world.Wards[2], "10%");
        Assert.Contains(ThisYear, await Words(world, Own));
    }

    [Theory]
    [InlineData(EditionState.Composed)]
    [InlineData(EditionState.Superseded)]
    [InlineData(EditionState.Withdrawn)]
    public async Task Nothing_is_said_of_an_edition_that_does_not_stand(EditionState state) =>
        Assert.Empty(await Words(await Composed(state), Own));

    [Fact]
    public async Task Next_years_form_and_the_office_on_its_behalf_read_last_years_beside_the_field()
    {
        var world = await Composed(EditionState.Published);
        world.Time.Now = world.Time.Now.AddYears(1);
        await world.Begin(2027);
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var sheet = (await WardState.Read(world.Record, Keys.WardPartition(Of(2027), First)))!.Sheets[0].Body.Id;
        var page = await (await host.SignedIn()).Open($"/office/cycles/figures-2027/wards/{First}/sheets/{sheet}/on-behalf?phase=review");
        Assert.Contains(LastYear, page.Described("実績"), StringComparison.Ordinal);
        Assert.DoesNotContain("平均", page.Described("補足"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_first_edition_leaves_the_second_to_speak()
    {
        var world = await Composed(EditionState.Withdrawn);
        await world.Submit(world.Wards[2], "50.6%");
        await Compose(world, 2, EditionState.Published);
        Assert.Equal(["全区の平均：50.30%（3区の平均）"], await Words(world, Own));
    }

    private static async Task<IReadOnlyList<string>> Words(FigureWorld world, FieldId field)
    {
        var view = await world.Form(First);
        var scheme = view.Open.Scheme;
        return [.. IndicatorWords.Known(scheme, view.FactsFor(Review, Answers.None), scheme.Phases[0].Fields.First(f => f.Id == field)).Where(w => w.Contains("平均", StringComparison.Ordinal))];
    }

    private static async Task<FigureWorld> Composed(EditionState state)
    {
        var world = await Start();
        await world.Submit(world.Wards[0], "50.1%");
        await world.Submit(world.Wards[1], "50.2%");
        await Compose(world, 1, state);
        return world;
    }

    private static async Task Compose(FigureWorld world, int edition, EditionState state)
    {
        var open = await world.Cycles.Get(Of(2026));
        var step = new ComposeStep(world.Record, new MemoryDocumentStore(), new(world.Record), new ReportWriter());
        await world.Record.Commit(open.Partition, [.. await step.Run(open, Review, edition, world.Time.Now, default)]);
        var row = (await world.Record.Get(open.Partition, Keys.Edition(Review, edition)))!;
        await world.Record.Commit(open.Partition, [Change.Update(row, row.Read<EditionRow>() with { State = state })]);
    }
}
