using WardCycle.Schemes;

namespace WardCycle.Tests.Reports;

/// <summary>The sheet of document 003: head, steps and indicator over the years, half-years, year, period.</summary>
internal static class ReformLayout
{
    private const string Kind = "reform";

    public static IReadOnlyList<ReportBlock> Blocks { get; } =
    [
        new ReportBlock.Form(null, Kind, Kind,
        [
            [Head("大項目", 12), Item(ItemPart.Label, 58, "large"), Head("No.", 10), Item(ItemPart.Code, 20)],
            [Head("中項目", 12), Item(ItemPart.Label, 58, "middle"), Head("担当課", 10), Item(ItemPart.Unit, 20)],
            [Head("具体的な改革項目", 12), Item(ItemPart.Label, 88)],
            [Head("現状と課題\n(これまでの取組)", 12), Field("situation", 88)],
            [Head("改革実施概要", 6, 6), Head("改革の目的、考えられる効果", 14), Field("purpose", 80)],
            [Head("取組の内容", 14), Field("content", 80)],
            [Head("取組工程\n(具体的な内容)", 14, 3), Head("現状", 16, 2), Head("{前年度}", 24), Head("{年度}", 24), Head("最終目標/{翌年度}以降", 16, 2)],
            [Head("計画", 12), Head("実績", 12), Head("計画", 12), Head("実績", 12)],
            [Field("now", 16), Field("planned", 12, -1), Field("done", 12, -1), Field("planned", 12), Field("done", 12), Field("aim", 16)],
            [Head("指標", 5), Field("sign", 9), Field("sign-now", 16), Field("sign-planned", 12, -1), Field("sign-done", 12, -1), Field("sign-planned", 12), Field("sign-done", 12), Field("sign-aim", 16)],
        ]),
        new ReportBlock.Form("(各年度10月、年度終了後に実施)", Kind, Kind,
        [
            [Head("進捗管理", 6, 3), Head("取組の状況", 8, 3), Head("", 12), Head("{前年度}", 37), Head("{年度}", 37)],
            [Head("上半期\n(4〜9月)", 12), Field("half-1", 25, -1), Field("state-1", 12, -1), Field("half-1", 25), Field("state-1", 12)],
            [Head("下半期\n(10〜3月)", 12), Field("half-2", 25, -1), Field("state-2", 12, -1), Field("half-2", 25), Field("state-2", 12)],
        ]),
        new ReportBlock.Form("(年度終了後に実施)", Kind, Kind,
        [
            [Head("年度評価", 6, 3), Head("", 20), Head("{前年度}", 37), Head("{年度}", 37)],
            [Head("取組工程、指標に対する評価", 20), Field("judged", 31, -1), Field("grade", 6, -1), Field("judged", 31), Field("grade", 6)],
            [Head("課題、今後の方針、改善事項など", 20), Field("issues", 37, -1), Field("issues", 37)],
        ]),
        new ReportBlock.Form("({年度}上半期終了後に実施、下半期終了後に最終確定)", Kind, Kind,
        [
            [Head("計画期間の評価", 6, 3), Head("", 20), Head("総合評価", 44), Head("{翌年度}以降", 30)],
            [Head("取組工程、指標に対する評価", 20), Field("period", 37), Field("period-grade", 7), Field("after", 30, rows: 2)],
            [Head("課題、今後の方針、改善事項など", 20), Field("period-issues", 44)],
        ]),
    ];

    private static FormCell Head(string text, double width, int rows = 1) => new(new CellContent.Words(text), null, width, rows);

    private static FormCell Item(ItemPart part, double width, string? kind = null) => new(new CellContent.OfItem(part, kind), null, width);

    private static FormCell Field(string id, double width, int year = 0, int rows = 1) => new(new CellContent.Answers([new(id)], year), null, width, rows);
}
