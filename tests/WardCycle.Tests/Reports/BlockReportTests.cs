using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Tests.Reports;

/// <summary>Reports made of blocks: tables of items and labelled grids, as documents 000 and 003 print them.</summary>
public sealed class BlockReportTests
{
    private static readonly Written Strategy = new(StrategyWorld.Content);
    private static readonly Written Reform = new(ReformWorld.Content);

    [Fact]
    public void Each_strategy_stands_under_its_issue_with_its_outcomes_and_then_its_actions()
    {
        var outline = Strategy.Page.QuerySelectorAll("main > h2.part, main > h3.part, main > h4.part, main caption")
            .Select(e => $"{e.TagName.ToLowerInvariant()} {e.TextContent}").Take(7);

        Assert.Equal(
            [
                "h2 【経営課題6:区役所力の強化】",
                "h3 【戦略6-1:地域の特性に合った区役所づくり】",
                "caption ◎戦略の進捗状況とアウトカムの達成状況",
                "h4 ○具体的取組の目標達成状況",
                "caption 【6-1-1 区民の意見を区政に反映し、区民による区政の評価を行うことのできる仕組みづくり】",
                "caption 【6-1-2 区民ニーズの把握】",
                "h3 【戦略6-2:積極的な情報発信の推進】",
            ],
            outline);
        Assert.Single(Strategy.Page.QuerySelectorAll("h2.part"));
    }

    [Fact]
    public void The_outcome_table_has_the_documents_columns_and_17_rows_in_four_tables()
    {
        var tables = Strategy.Page.QuerySelectorAll("table.items").Cast<IHtmlTableElement>().ToList();

        Assert.Equal([6, 3, 5, 3], tables.Select(t => t.Bodies[0].Rows.Length));
        Assert.All(tables, t => Assert.Equal(
            ["アウトカム(どういう状態をめざすのか)", "アウトカムの達成状況", "前年度数値", "アウトカムの達成状況に対する評価結果"],
            t.Head!.QuerySelectorAll("th[scope=col]").Select(h => h.TextContent)));
    }

    [Theory]
    [InlineData(0, 0, "区政会議等での意見の区政への反映\n30件以上（平成27年度まで、累計）", "38件", "23件", "順調", "cumulative, with its year")]
    [InlineData(0, 1, "区政運営が計画の段階から区民との対話や協働で進んでいると感じる区民の割合\n80%以上（平成26年度まで）", "20.10%", "17%", "順調でない", "digits as typed")]
    [InlineData(2, 4, "窓口業務の格付け調査\n「2つ星」以上（平成28年度まで）", "星なし（調査なしより上）", "星なし", "順調でない", "a grade beside figures")]
    public void A_row_prints_target_actual_previous_value_and_rating(int table, int row, string name, string actual, string previous, string rating, string reason)
    {
        var cells = ((IHtmlTableElement)Strategy.Page.QuerySelectorAll("table.items")[table]).Bodies[0].Rows[row].Cells
            .Select(c => c.QuerySelector(".value")?.TextContent ?? "").ToList();

        Assert.True(new[] { name, actual.Split('（')[0], previous, rating }.SequenceEqual(cells), $"{reason}: {string.Join(" | ", cells)}");
    }

    [Fact]
    public void A_rating_in_two_parts_stands_beside_the_three_pairs_of_the_action_sheet()
    {
        var form = (IHtmlTableElement)Strategy.Page.QuerySelectorAll("table.form").Skip(1).First();

        Assert.Equal(["取組内容", "取組実績", "評価結果", "業績目標", "目標達成状況", "課題", "改善策"], form.QuerySelectorAll("th").Select(h => h.TextContent));
        var rating = form.QuerySelectorAll("td").Single(c => c.GetAttribute("data-of") == "評価結果");
        Assert.Equal(("目標未達成\n(取組は予定通り進捗)", "5"), (rating.QuerySelector(".value")!.TextContent, rating.GetAttribute("rowspan")));
    }

    [Fact]
    public void The_reform_sheet_puts_plan_and_actual_of_both_years_side_by_side()
    {
        var form = (IHtmlTableElement)Reform.Page.QuerySelector("table.form")!;
        string Cell(string of) => form.QuerySelectorAll("td").Single(c => c.GetAttribute("data-of") == of).TextContent;

        Assert.Equal(("45", "人事課"), (Cell("No."), Cell("担当課")));
        Assert.Equal("全庁実施", Cell("改革実施概要　指標　平成25年度　実績"));
        Assert.Equal("実施", Cell("改革実施概要　指標　平成26年度　計画"));
        Assert.Equal("・一部の部を除いて実施し、状況を公表", Cell("改革実施概要　取組工程\n(具体的な内容)　平成26年度　実績"));
        Assert.Equal("サービス憲章", Cell("改革実施概要　指標"));
    }

    [Fact]
    public void Letters_without_a_printed_legend_get_none()
    {
        Assert.Empty(Reform.Page.QuerySelectorAll("section.legend"));
        Assert.Equal(["B", "C", "C"], Reform.Page.QuerySelectorAll("td.grade .value").Select(v => v.TextContent));
    }

    [Fact]
    public void What_a_form_names_inside_is_no_heading_above_it()
    {
        Assert.Equal(
            ["重点改革項目Ⅱ 市民とのパートナーシップづくり", "【No.45 サービス憲章に基づく取組の定着】"],
            Reform.Page.QuerySelectorAll(".part").Select(h => h.TextContent));
    }

    [Fact]
    public void Every_cell_names_headings_of_its_own_table_and_every_id_is_one()
    {
        foreach (var page in new[] { Strategy.Page, Reform.Page })
        {
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(page.QuerySelectorAll("table.grid [headers]"), cell => Assert.All(
                cell.GetAttribute("headers")!.Split(' '),
                id => Assert.Equal(("TH", cell.Closest("table")), (page.GetElementById(id)?.TagName, page.GetElementById(id)?.Closest("table")))));
        }
    }

    [Fact]
    public void Columns_of_a_table_make_one_width_and_rows_fill_them()
    {
        foreach (var table in Reform.Page.QuerySelectorAll("table.grid").Concat(Strategy.Page.QuerySelectorAll("table.grid")).Cast<IHtmlTableElement>())
        {
            var columns = table.QuerySelectorAll("col").Length;
            var area = table.Rows.SelectMany(r => r.Cells).Sum(c => c.ColumnSpan * c.RowSpan);
            Assert.Equal(columns * table.Rows.Length, area);
        }
    }

    [Fact]
    public void A_page_of_blocks_needs_nothing_from_outside()
    {
        Assert.Empty(Strategy.Page.QuerySelectorAll("script, link, img, iframe, object, base, [src], [style], [onclick]"));
        Assert.DoesNotContain("url(", Strategy.Page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_its_phase_a_cell_is_empty_and_the_page_says_what_follows()
    {
        var page = new Written(ReformWorld.Content with { Phase = ReformWorld.Plan }).Page;

        Assert.Contains("空欄の欄（上半期、年度評価）", page.QuerySelector(".later")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("平成26年度の実績", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("td"), c => c.TextContent.StartsWith("・一部の部を除いて", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("td"), c => c.TextContent == "・すべての部区で実施し、状況を公表");
    }

    [Fact]
    public void A_gap_is_marked_in_a_draft_alone()
    {
        var row = ReformWorld.Content.Rows[0] with { Missing = [ReformWorld.YearEnd] };
        var draft = new Written(ReformWorld.Content with { Rows = [row], IsDraft = true }).Page;
        var published = new Written(ReformWorld.Content with { Rows = [row] }).Page;

        Assert.Contains(draft.QuerySelectorAll("td.missing"), c => c.GetAttribute("data-of") == "年度評価　課題、今後の方針、改善事項など　平成26年度");
        Assert.DoesNotContain("未記入", published.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_outside_says_why_and_figures_that_are_not_final_are_named()
    {
        var row = StrategyWorld.Content.Rows[0];
        var outside = new Written(StrategyWorld.Content with { Rows = [row with { Outside = new Dictionary<PhaseId, string> { [StrategyWorld.Review] = "調査を行わなかったため" } }] }).Page;
        var late = new Written(StrategyWorld.Content with { Rows = [row with { Provisional = new Dictionary<PhaseId, DateOnly> { [StrategyWorld.Review] = new(2015, 6, 10) } }] }).Page;

        Assert.Contains("対象外（理由）調査を行わなかったため", outside.QuerySelector(".grid-notes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(outside.QuerySelectorAll(".legend"), l => l.TextContent.Contains("―：評価対象外", StringComparison.Ordinal));
        Assert.Contains("未確定の数値を含みます（平成27年6月10日確定予定）", late.QuerySelector(".grid-notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_units_that_answer_the_same_items_stand_under_each_other_by_name()
    {
        var row = StrategyWorld.Content.Rows[0];
        var page = new Written(StrategyWorld.Content with { Rows = [row with { Section = "総務課", UnitId = "a" }, row with { Section = "窓口課", UnitId = "b" }] }).Page;
        var table = (IHtmlTableElement)page.QuerySelector("table.items")!;

        Assert.Equal(12, table.Bodies[0].Rows.Length);
        Assert.Equal(["総務課", "窓口課"], table.Bodies[0].Rows.Take(2).Select(r => r.QuerySelector("td")!.TextContent));
        Assert.Equal("2", table.Bodies[0].Rows[0].QuerySelector("th")!.GetAttribute("rowspan"));
        Assert.Contains("数値の平均", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_blocks_keeps_the_formats_rules_and_holds_the_same_texts()
    {
        WorkbookTests.IsValid(Strategy);
        WorkbookTests.IsValid(Reform);
        var cells = Strategy.Cells().Values;

        Assert.All(
            Strategy.Page.QuerySelectorAll("table.grid .value").Select(v => v.TextContent),
            text => Assert.Contains(text, cells));
        Assert.Contains("【戦略6-4:褒める・認める組織風土醸成】", cells);
    }

    [Fact]
    public void Blocks_and_the_table_of_units_stand_on_one_sheet()
    {
        var units = ReportWorld.Scheme.Report.Printed[0];
        var report = ReportWorld.Scheme.Report with { Blocks = [units with { Title = "一つ目" }, units with { Title = "二つ目" }] };
        var written = new Written(ReportWorld.Content() with { Scheme = ReportWorld.Scheme with { Report = report } });

        WorkbookTests.IsValid(written);
        Assert.Equal(2, written.Page.QuerySelectorAll("table.paper").Length);
        var ids = written.Page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
