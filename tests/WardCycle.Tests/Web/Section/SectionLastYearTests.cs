using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Sheets;
using WardCycle.Tests.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Web.Section;

public sealed class SectionLastYearTests
{
    private static readonly LateFigure Late = new(new(2027, 6, 10), 1, "出納閉鎖のため");

    [Fact]
    public async Task Last_years_answer_stands_beside_the_field_as_provisional_then_final_and_follows_its_correction()
    {
        await using var site = await SectionSite.Open();
        await site.World.Desk.Submit(await site.World.Visit(Soumu), Entry("前年の目標"));
        var year = await NextYear.After(site.World);

        var provisional = await Enter(site, year);
        await site.World.Set(Soumu, Targets, s => s with { LateFigure = Late });
        await site.World.Desk.Submit(await site.World.Visit(Soumu), Entry("前年の目標（訂正後）", revision: 1));
        await site.World.Set(Soumu, Targets, s => s with { Gate = Gate.Shut, LateFigure = Late with { Settled = true } });
        var final = await Enter(site, year);

        Assert.Contains("前年度の内容（令和8年度・見込） 前年の目標", provisional.Text, StringComparison.Ordinal);
        Assert.Contains("前年度の内容（令和8年度・確定） 前年の目標（訂正後）", final.Text, StringComparison.Ordinal);
        Assert.Equal("", final.Value(SectionSite.Field));
    }

    [Theory]
    [InlineData(true, false, "a real year's answers in a rehearsal")]
    [InlineData(false, true, "a rehearsal's answers in a real year")]
    public async Task A_rehearsal_and_a_real_year_show_nothing_of_each_other(bool rehearsal, bool before, string reason)
    {
        await using var site = await SectionSite.Open();
        await site.World.Desk.Submit(await site.World.Visit(Soumu), Entry("前年の目標"));
        await site.World.Rewrite<CycleRow>(Keys.CyclePartition(Cycle), Keys.Cycle, c => c with { IsRehearsal = before });

        var form = await Enter(site, await NextYear.After(site.World, rehearsal));

        Assert.False(form.Text.Contains("前年の目標", StringComparison.Ordinal), reason);
        Assert.DoesNotContain("前年度の内容", form.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> Enter(SectionSite site, NextYear year)
    {
        var (address, code) = await year.Way(Soumu);
        return await (await site.Host.Visit().Open(address)).Fill("確認コード", code).Press("入力画面を開く");
    }
}
