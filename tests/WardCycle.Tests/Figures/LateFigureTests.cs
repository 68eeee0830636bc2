using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Reports;
using WardCycle.Schemes;
using WardCycle.Sheets;
using static WardCycle.Tests.Figures.FigureWorld;

namespace WardCycle.Tests.Figures;

/// <summary>A section marks one figure 未確定; it alone is open until its day.</summary>
public sealed class LateFigureTests
{
    private static readonly FieldId Day = LateFields.IdOf(Own);

    [Fact]
    public async Task A_figure_is_marked_with_its_day_printed_so_and_settled_by_the_final_one()
    {
        var world = await Start();
        Assert.IsType<DeskAnswer.Submitted>(await world.Send(First, "96.1%", "令和8年6月10日"));
        Assert.Equal((new DateOnly(2026, 6, 10), false), await State(world) is var late ? (late.FinalBy, late.Settled) : default);
        var html = Encoding.UTF8.GetString(new ReportWriter().Write(await world.Report(First)).First(f => f.Name.EndsWith(".html", StringComparison.Ordinal)).Content.Bytes.Span);
        Assert.Contains("【未確定】令和8年6月10日確定予定", html, StringComparison.Ordinal);

        world.Time.Now = MunicipalTime.At(new(2026, 6, 8), new(10, 0));
        Assert.IsType<DeskAnswer.Submitted>(await world.Send(First, "96.4%", on: 1));
        Assert.True((await State(world)).Settled);
        Assert.Equal("96.4%", (await world.Report(First)).Rows[0].Answers[Own]);
        Assert.Empty((await world.Report(First)).Rows[0].Provisional);
    }

    [Fact]
    public async Task After_the_closing_nothing_but_that_figure_may_change()
    {
        var world = await Start();
        await world.Send(First, "96.1%", "2026-06-10", note: "見込みです。");
        world.Time.Now = MunicipalTime.At(new(2026, 6, 8), new(10, 0));
        var refused = Assert.IsType<DeskAnswer.Invalid>(await world.Send(First, "96.4%", on: 1, note: "書き直しました。"));
        Assert.Equal("note", Assert.Single(refused.Problems).Field);
        Assert.IsType<DeskAnswer.Submitted>(await world.Send(First, "96.4%", on: 1, note: "見込みです。"));
    }

    [Fact]
    public async Task Before_the_closing_everything_may_change()
    {
        var world = await Start();
        await world.Send(First, "96.1%", "2026-06-10");
        Assert.IsType<DeskAnswer.Submitted>(await world.Send(First, "96.1%", "2026-06-10", 1, "書き足しました。"));
    }

    [Theory]
    [InlineData("2026-04-20", "today, when it could be typed at once")]
    [InlineData("2027-06-10", "a day on which nobody watches the cycle any more")]
    public async Task A_day_that_cannot_be_is_refused_at_its_field(string day, string why)
    {
        var world = await Start();
        var refused = Assert.IsType<DeskAnswer.Invalid>(await world.Send(First, "96.1%", day));
        Assert.True(refused.Problems.Single().Field == Day.Value, why);
    }

    private static async Task<LateFigure> State(FigureWorld world) =>
        (await WardState.Read(world.Record, (await world.Cycles.Get(Of(2026))).WardPartition(First)))!.Sheets[0].Body.State(Review).LateFigure!;
}
