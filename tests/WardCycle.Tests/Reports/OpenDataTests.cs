using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using WardCycle.Publication;
using WardCycle.Reports.OpenData;
using WardCycle.Schemes;

namespace WardCycle.Tests.Reports;

public sealed class OpenDataTests
{
    private static readonly ReportContent Final = ReportWorld.Content();

    [Fact]
    public void Csv_is_UTF8_with_BOM_and_CRLF()
    {
        var written = new Written(Final);

        Assert.Equal([0xEF, 0xBB, 0xBF], written.Bytes(".csv").Take(3));
        Assert.EndsWith("\r\n", written.Text(".csv"), StringComparison.Ordinal);
        Assert.Equal(12, written.Text(".csv").Split("\r\n").Length - 1);
    }

    [Fact]
    public void It_has_one_heading_row_and_one_value_a_cell()
    {
        var rows = CsvTable.Read(new Written(Final).Bytes(".csv"));
        var heads = rows[0];

        Assert.Equal(12, rows.Count);
        Assert.All(rows, r => Assert.Equal(heads.Length, r.Length));
        Assert.Equal(heads.Length, heads.Distinct().Count());
        string Cell(int row, string head) => rows[row][Array.IndexOf(heads, head)];
        Assert.Equal(
            ["2026", "令和8年度", "kamigyo", "上京区", "区民部", "s06", "納税課", "△", "partly", "ある程度達成できた。", "2027-06-10", "2027-03-31", "令和9年3月31日", "1", ""],
            new[] { "年度（西暦）", "年度", "区コード", "区", "部", "所属コード", "所属", "年度末の自己評価_目標達成度_記号", "年度末の自己評価_目標達成度_コード", "年度末の自己評価_目標達成度_凡例", "年度末の自己評価_確定予定日", "現在日", "現在日（和暦）", "版", "区分" }
                .Select(head => Cell(6, head)));
    }

    [Fact]
    public void Every_column_is_described()
    {
        var written = new Written(Final);
        var lines = CsvTable.Read(written.Bytes(".columns.csv"));

        Assert.Equal(["ファイル名", "番号", "列名", "説明"], lines[0]);
        Assert.Equal(CsvTable.Read(written.Bytes(".csv"))[0], lines.Skip(1).Select(l => l[2]));
        Assert.All(lines.Skip(1), l => Assert.EndsWith("。", l[3], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1", "formula")]
    [InlineData("+81", "+81", "a number is left alone")]
    [InlineData("-30%", "-30%", "a percentage is a number")]
    [InlineData("-30%減", "'-30%減", "begins like a number and is none")]
    [InlineData("-2+3", "'-2+3", "a sum")]
    [InlineData("@SUM", "'@SUM", "at sign")]
    [InlineData("＋1", "'＋1", "full-width plus")]
    [InlineData("－", "'－", "full-width minus")]
    [InlineData("＠", "'＠", "full-width at sign")]
    [InlineData("＝A1", "'＝A1", "full-width equals")]
    [InlineData("\t=1", "'\t=1", "tab")]
    [InlineData("\r=1", "'\r=1", "carriage return")]
    [InlineData("'=1", "''=1", "an apostrophe as typed is doubled")]
    [InlineData("'なし", "'なし", "an apostrophe before harmless text")]
    [InlineData("", "", "nothing")]
    public void Text_that_a_spreadsheet_would_run_gets_an_apostrophe(string text, string guarded, string reason) =>
        Assert.True(guarded == CsvText.Guard(text), reason);

    [Fact]
    public void Whatever_is_typed_is_read_back_as_it_was()
    {
        var pieces = Gen.Elements("=", "+", "-", "@", "＝", "'", "\"", ",", "\n", "\t", "あ", "𠮷", "①", "1", "%", " ", ";", "|");
        var texts = pieces.ListOf().Select(p => string.Concat(p)).ToArbitrary();
        Prop.ForAll(texts, texts, (target, progress) =>
        {
            var row = CsvTable.Read(new Written(ReportWorld.Content(ReportWorld.Row("部", "課", target, progress))).Bytes(".csv"))[1];
            return Unguarded(row[7]) == target && Unguarded(row[13]) == progress;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Json_says_the_same_with_a_named_shape()
    {
        var root = JsonDocument.Parse(new Written(Final with { Corrections = [new(new(2027, 5, 6), 2, "訂正")] }).Bytes(".json")).RootElement;
        Assert.Equal(["answered 記載あり", "outside 対象外（―）", "blank 記載なし"], root.GetProperty("states").EnumerateArray().Select(s => $"{s.GetProperty("code")} {s.GetProperty("label")}"));
        var phase = root.GetProperty("rows")[5].GetProperty("phases")[2];

        Assert.Equal("wardcycle-report/1", root.GetProperty("format").GetString());
        Assert.Equal("2027-03-31", root.GetProperty("asOf").GetProperty("date").GetString());
        Assert.Equal("令和9年3月31日", root.GetProperty("asOf").GetProperty("era").GetString());
        Assert.Equal("partly", phase.GetProperty("values").GetProperty("rating").GetString());
        Assert.Equal("2027-06-10", phase.GetProperty("finalOn").GetProperty("date").GetString());
        Assert.Equal(6, root.GetProperty("counts")[0].GetProperty("ward").GetProperty("grades").GetProperty("mostly").GetInt32());
        Assert.Equal("2027-05-06", root.GetProperty("corrections")[0].GetProperty("on").GetProperty("date").GetString());
    }

    [Fact]
    public void A_row_outside_the_legend_gives_its_reason()
    {
        var row = Final.Rows[0] with { Outside = new Dictionary<PhaseId, string> { [ReportWorld.YearEnd] = "調査を行わなかったため" } };
        var written = new Written(Final with { Rows = [row] });
        var csv = CsvTable.Read(written.Bytes(".csv"));
        var phase = JsonDocument.Parse(written.Bytes(".json")).RootElement.GetProperty("rows")[0].GetProperty("phases")[2];

        Assert.Equal(["―", "outside", "評価対象外", "", "調査を行わなかったため"], csv[1].Skip(16).Take(5));
        Assert.Equal(("outside", "調査を行わなかったため"), (phase.GetProperty("state").GetString(), phase.GetProperty("outsideReason").GetString()));
    }

    private static string Unguarded(string cell) =>
        cell.StartsWith('\'') && CsvText.Guard(cell[1..]) == cell ? cell[1..] : cell;
}
