using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Tests.Reports;

public sealed class ReportPageTests
{
    private static readonly ReportContent Final = ReportWorld.Content();

    [Fact]
    public void A_page_is_one_Japanese_file_without_script_or_anything_from_outside()
    {
        var page = new Written(Final).Page;

        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, base, [src], [style], [onclick]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("size: A4 landscape", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_says_year_ward_phase_day_and_edition_in_the_paper_forms_words()
    {
        var page = new Written(Final).Page;

        Assert.Contains("令和8年度", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("上京区", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("令和8年度 年度末の自己評価 令和9年3月31日現在 第1版", page.QuerySelector(".version")!.TextContent);
        Assert.Equal("＜上京区＞", Table(page).Caption!.TextContent);
    }

    [Fact]
    public void The_legend_stands_as_the_document_prints_it()
    {
        var legend = new Written(Final).Page.QuerySelector("section[aria-labelledby=legend-attainment]")!;

        Assert.Equal("※目標達成度 凡例", legend.QuerySelector("h2")!.TextContent);
        Assert.Equal(
            ["◎：「達成できた。」", "○：「ほぼ達成できた。」", "△：「ある程度達成できた。」", "×：「あまり達成できなかった。」"],
            legend.QuerySelectorAll("li").Select(li => li.TextContent));
    }

    [Fact]
    public void Two_heading_rows_stand_in_the_head_that_print_repeats()
    {
        var head = Table(new Written(Final).Page).Head!;

        Assert.Equal(2, head.Rows.Length);
        var top = head.Rows[0].QuerySelectorAll("th");
        Assert.Equal(["所属等名(ア)", "所属等の目標(イ)", "11月末現在の取組状況(ウ)(目標達成状況, 課題等)", "今年度の取組を振り返って(評価)(エ)"], top.Select(t => t.TextContent));
        Assert.Equal(["col", "col", "col", "colgroup"], top.Select(t => t.GetAttribute("scope")));
        Assert.Equal(["2", "2", "2", null], top.Select(t => t.GetAttribute("rowspan")));
        Assert.Equal("2", top[3].GetAttribute("colspan"));
        Assert.Equal(["目標達成度", "良かった点や反省すべき点, 今後どのように取り組んでいくか 等"], head.Rows[1].QuerySelectorAll("th").Select(t => t.TextContent));
    }

    [Fact]
    public void Every_cell_names_the_headings_that_it_answers_to()
    {
        var page = new Written(Final).Page;
        var cells = Table(page).QuerySelectorAll("tbody td");

        Assert.Equal(44, cells.Length);
        Assert.All(cells, cell => Assert.All(cell.GetAttribute("headers")!.Split(' '), id => Assert.Equal("TH", page.GetElementById(id)?.TagName)));
        var rating = Row(page, "総務課").Cells[3];
        Assert.Equal(
            ["区民部総務課", "今年度の取組を振り返って(評価)(エ)", "目標達成度"],
            rating.GetAttribute("headers")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent));
    }

    [Fact]
    public void Sections_stand_under_their_department_in_order()
    {
        var bodies = Table(new Written(Final).Page).Bodies;

        Assert.Equal([6, 3, 2], bodies.Select(b => b.Rows.Length));
        Assert.Equal(["区民部", "福祉部", "保健部"], bodies.Select(b => b.QuerySelector(".department")!.TextContent));
        Assert.Equal(
            Final.Rows.Select(r => r.Section),
            bodies.SelectMany(b => b.Rows).Select(r => r.QuerySelector("th[scope=row] .section")!.TextContent));
    }

    [Fact]
    public void Line_breaks_and_circled_numbers_are_kept()
    {
        var target = Row(new Written(Final).Page, "総務課").Cells[1].QuerySelector(".value")!;

        Assert.Equal("①電話は三回鳴る前に取ります。\n②ホームページを毎月見直し、閲覧数を1割増やします。", target.TextContent);
    }

    [Fact]
    public void A_draft_says_so_in_title_and_banner_and_is_not_for_search_engines()
    {
        var page = new Written(Final with { IsDraft = true }).Page;

        Assert.StartsWith("【案】", page.Title, StringComparison.Ordinal);
        Assert.StartsWith("【案】", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("決裁前", page.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public void A_rehearsal_says_so_in_title_and_banner()
    {
        var page = new Written(Final with { IsRehearsal = true }).Page;

        Assert.StartsWith("【予行】", page.Title, StringComparison.Ordinal);
        Assert.Contains("練習", page.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_final_report_bears_no_mark()
    {
        Assert.DoesNotContain("【", new Written(Final).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_is_marked_in_a_draft_and_empty_in_public()
    {
        var gap = Final with { Rows = [Final.Rows[0] with { Missing = [ReportWorld.YearEnd] }] };

        Assert.Equal("（未記入）", Row(new Written(gap with { IsDraft = true }).Page, "総務課").Cells[3].TextContent);
        var published = new Written(gap);
        Assert.Equal("", Row(published.Page, "総務課").Cells[3].TextContent);
        Assert.All(published.Files.Where(f => !f.Name.EndsWith("xlsx", StringComparison.Ordinal)), f =>
        {
            var text = System.Text.Encoding.UTF8.GetString(f.Content.Bytes.Span);
            Assert.DoesNotContain("未記入", text, StringComparison.Ordinal);
            Assert.DoesNotContain("未提出", text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(published.Cells().Values.Concat(published.Cells(1).Values), v => v.Contains("未記入", StringComparison.Ordinal));
    }

    [Fact]
    public void Outside_the_legend_stands_a_dash_with_the_reason()
    {
        var outside = Final with { Rows = [Outside(Final.Rows[0], "調査を行わなかったため")] };
        var page = new Written(outside).Page;
        var row = Row(page, "総務課");

        Assert.Equal("―", row.Cells[3].QuerySelector(".value")!.TextContent);
        Assert.Contains("調査を行わなかったため", row.Cells[4].TextContent, StringComparison.Ordinal);
        Assert.Contains("―：評価対象外", page.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Final.Rows[0].Answers[ReportWorld.Reflection], page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provisional_figure_says_when_it_is_final()
    {
        Assert.EndsWith("未確定（令和9年6月10日確定予定）", Row(new Written(Final).Page, "納税課").Cells[4].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_are_listed_with_era_date_and_edition()
    {
        var page = new Written(Final with { Edition = 2, Corrections = [new(new(2027, 5, 6), 2, "納税課の数値を改めました。")] }).Page;

        Assert.Equal("令和9年5月6日（第2版）　納税課の数値を改めました。", page.QuerySelector("section[aria-labelledby=corrections] li")!.TextContent);
    }

    [Fact]
    public void Counts_stand_after_the_table_by_department_and_ward()
    {
        var counts = new Written(Final).Page.QuerySelector("section.counts")!;

        Assert.Equal("＜上京区＞　◎1 ○6 △4 ×0", counts.QuerySelector(".line")!.TextContent);
        Assert.Equal(
            ["区民部 1 4 1 0 0 6", "福祉部 0 0 3 0 0 3", "保健部 0 2 0 0 0 2", "区計 1 6 4 0 0 11"],
            counts.QuerySelectorAll("tbody tr, tfoot tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent))));
        Assert.All(counts.QuerySelectorAll("th"), th => Assert.True(th.GetAttribute("scope") is "col" or "row"));
    }

    [Fact]
    public void Columns_of_later_phases_are_empty_and_the_page_says_that_they_follow()
    {
        var page = new Written(Final with { Phase = ReportWorld.Targets, AsOf = new(2026, 4, 1) }).Page;

        Assert.Equal(["", "", ""], Row(page, "市民税課").Cells.Skip(2).Select(c => c.TextContent));
        Assert.Contains("中間確認、年度末の自己評価", page.QuerySelector(".later")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("section.counts"));
    }

    [Fact]
    public void Shared_texts_are_repeated_unless_the_scheme_merges_them()
    {
        Assert.Empty(Table(new Written(Final).Page).QuerySelectorAll("tbody [rowspan]"));

        var scheme = Final.Scheme with { Report = Final.Scheme.Report with { MergeSharedCells = true } };
        var merged = new Written(Final with { Scheme = scheme });
        var page = merged.Page;

        // The joint sheet shares all four cells; the two health sections share the target and only by chance the grade.
        Assert.Equal(["2", "2", "2", "2"], Row(page, "福祉介護課").QuerySelectorAll("td").Select(c => c.GetAttribute("rowspan")));
        Assert.Empty(Row(page, "支援保護課").QuerySelectorAll("td"));
        Assert.Equal(["2", null, null, null], Row(page, "健康づくり推進課").QuerySelectorAll("td").Select(c => c.GetAttribute("rowspan")));
        WorkbookTests.IsValid(merged);
    }

    private static ReportRow Outside(ReportRow row, string reason) =>
        row with { Outside = new Dictionary<PhaseId, string> { [ReportWorld.YearEnd] = reason } };

    private static IHtmlTableElement Table(IHtmlDocument page) => (IHtmlTableElement)page.QuerySelector("[role=region][tabindex='0'] table")!;

    private static IHtmlTableRowElement Row(IHtmlDocument page, string section) =>
        Table(page).Bodies.SelectMany(b => b.Rows).Single(r => r.QuerySelector("th .section")!.TextContent == section);
}
