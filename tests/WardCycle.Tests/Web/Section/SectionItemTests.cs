using WardCycle.Schemes;
using WardCycle.Tests.Schemes;
using static WardCycle.Tests.Sheets.SheetWorld;
using static WardCycle.Tests.Web.Section.SectionSite;

namespace WardCycle.Tests.Web.Section;

/// <summary>A form of items, on README.md's second example.</summary>
public sealed class SectionItemTests
{
    [Fact]
    public async Task Items_stand_under_headings_in_the_order_of_the_tree()
    {
        await using var site = await SectionSite.Open(SchemeFiles.ItemExample);

        var page = await site.Enter(Soumu);

        Assert.Equal(
            ["H3 戦略 1 待たずに済む窓口", "H4 アウトカム 窓口の満足度", "H4 アウトカム 書類の渡し間違い", "H3 全体について"],
            page.Document.QuerySelectorAll("form h3, form h4").Select(h => $"{h.TagName} {Page.Words(h)}"));
        Assert.Contains("混み合う時期にも、落ち着いて手続きできる窓口にします。", page.Text, StringComparison.Ordinal);
        Assert.Contains("出典：窓口アンケート", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Target_and_last_years_value_are_read_with_the_field()
    {
        await using var site = await SectionSite.Open(SchemeFiles.ItemExample);

        var page = await site.Enter(Soumu);

        Assert.Contains("目標：80以上（令和10年度まで）", page.Described("実績"), StringComparison.Ordinal);
        Assert.Contains("前年度：72.5%", page.Described("実績"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_saving_the_suggestion_and_its_working_stand_there_and_nothing_is_chosen()
    {
        await using var site = await SectionSite.Open(SchemeFiles.ItemExample);

        var before = await site.Enter(Soumu);
        var saved = await before.Fill("実績", "81%").Press(Save);

        Assert.DoesNotContain("目安：", before.Text, StringComparison.Ordinal);
        Assert.Contains("目標達成：実績 81% ≧ 目標 80（令和10年度まで）", saved.Text, StringComparison.Ordinal);
        Assert.Contains("目安：順調（目標を達成しているとき）", saved.Text, StringComparison.Ordinal);
        Assert.Empty(saved.Document.QuerySelectorAll("input[type=radio][checked]"));
    }

    [Fact]
    public async Task A_figures_course_over_the_years_is_drawn_with_its_words_and_its_table()
    {
        await using var site = await SectionSite.Open(SchemeFiles.ItemExample);

        var before = await site.Enter(Soumu);
        var saved = await before.Fill("実績", "81%").Press(Save);

        Assert.Empty(before.Document.QuerySelectorAll("svg.wc-course"));
        var drawn = Assert.Single(saved.Document.QuerySelectorAll("svg.wc-course"));
        Assert.Equal("実績の推移：令和7年度 72.5%、令和8年度 81%", drawn.GetAttribute("aria-label"));
        Assert.Equal("10,70 310,10", drawn.QuerySelector("polyline")!.GetAttribute("points"));
        Assert.Equal("令和7年度72.5% 令和8年度81%", string.Join(' ', saved.Document.QuerySelectorAll("details table tbody tr").Select(Page.Words)));
    }

    [Fact]
    public async Task Who_differs_is_asked_for_the_reason_and_goes_on_with_it()
    {
        await using var site = await SectionSite.Open(SchemeFiles.ItemExample);
        var form = (await site.Enter(Soumu)).Fill("実績", "81%").Fill("全体の振り返り", "一年を振り返りました。");
        Choose(form, "o1--rating", "off-course");
        Choose(form, "o2--rating", "on-course");
        Type(form, "o2--actual", "7件");

        var refused = await form.Press(Check);

        Assert.Contains("目安（順調）と異なる評価とする場合は、「目安と異なる理由」を入力してください。", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Type(refused, "o1--why", "調査の対象が変わったため。");
        var check = await refused.Press(Check);
        Assert.Contains("点検で気づいた点（1件）", check.Text, StringComparison.Ordinal);
        Assert.Contains("受付番号", (await check.Press(Send)).Text, StringComparison.Ordinal);
    }

    private static void Choose(Page page, string field, string grade)
    {
        foreach (var radio in page.Document.QuerySelectorAll($"input[name='a-{field}']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            radio.IsChecked = radio.Value == grade;
        }
    }

    private static void Type(Page page, string field, string text)
    {
        switch (page.Document.QuerySelector($"[name='a-{field}']"))
        {
            case AngleSharp.Html.Dom.IHtmlInputElement input:
                input.Value = text;
                break;
            case AngleSharp.Html.Dom.IHtmlTextAreaElement area:
                area.Value = text;
                break;
        }
    }
}
