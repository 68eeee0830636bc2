using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
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

    [Fact]
    public async Task What_was_to_come_next_stands_beside_this_years_target()
    {
        await using var site = await SectionSite.Open();
        await Reflect(site, "来年度は案内を見直します。");
        var form = await Enter(site, await NextYear.After(site.World));
        Assert.Contains("前年度からの引継ぎ（令和8年度・見込）", form.Text, StringComparison.Ordinal);
        Assert.Contains("来年度は案内を見直します。", form.Text, StringComparison.Ordinal);
        Assert.Equal("", form.Value(SectionSite.Field));
    }

    [Fact]
    public async Task Where_the_scheme_says_so_the_empty_field_begins_with_it_until_something_is_written()
    {
        var yaml = ShippedSchemes.Yaml(ShippedSchemes.Default)!.Replace("carry-from: [reflection]\n", "carry-from: [reflection]\n        carry: filled\n", StringComparison.Ordinal);
        await using var site = await SectionSite.Open(yaml);
        await Reflect(site, "来年度は案内を見直します。");
        var year = await NextYear.After(site.World, yaml: yaml);
        var form = await Enter(site, year);
        Assert.Equal("来年度は案内を見直します。", form.Value(SectionSite.Field));
        form = await form.Fill(SectionSite.Field, "").Press(SectionSite.Save);
        Assert.Equal("", form.Value(SectionSite.Field));
    }

    private static async Task Reflect(SectionSite site, string text)
    {
        var answers = new Answers(new Dictionary<FieldId, string> { [new("reflection")] = text });
        await site.World.Commit(Change.New(Keys.Revision(Soumu, YearEnd, 1), new Revision(Soumu, YearEnd, 1, 0, answers, "R", site.World.Time.Now, "test", "op")));
        await site.World.Set(Soumu, YearEnd, s => s with { Revision = 1 });
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
