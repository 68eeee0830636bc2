using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using WardCycle.Publication;

namespace WardCycle.Tests.Reports;

public sealed class WorkbookTests
{
    private static readonly ReportContent Final = ReportWorld.Content();

    internal static void IsValid(Written written)
    {
        using var workbook = written.Workbook();
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook);
        Assert.Empty(errors.Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    /// <summary>A cell that names a format the workbook has not makes a spreadsheet offer to repair the file.</summary>
    internal static void HasItsFormats(byte[] bytes)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var known = (uint)workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.ChildElements.Count;
        Assert.All(workbook.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()), cell => Assert.InRange(cell.StyleIndex?.Value ?? 0, 0u, known - 1));
    }

    [Theory]
    [InlineData(false, "final")]
    [InlineData(true, "a draft has a banner and one more column of counts")]
    public void A_workbook_keeps_the_formats_rules(bool isDraft, string reason)
    {
        Assert.NotEmpty(reason);
        IsValid(new(Final with { IsDraft = isDraft, Corrections = [new(new(2027, 5, 6), 2, "訂正")] }));
        IsValid(new(Final with { IsDraft = isDraft, Phase = ReportWorld.Targets }));
    }

    [Fact]
    public void It_prints_on_A4_landscape_one_page_wide_with_the_heading_rows_on_every_page()
    {
        using var workbook = new Written(Final).Workbook();
        var main = workbook.WorkbookPart!;
        var sheet = ((WorksheetPart)main.GetPartById(main.Workbook.Descendants<Sheet>().First().Id!)).Worksheet;
        var setup = sheet.GetFirstChild<PageSetup>()!;

        Assert.Equal((9u, OrientationValues.Landscape, 1u, 0u), (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.True(sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
        var titles = main.Workbook.DefinedNames!.Elements<DefinedName>().Single();
        Assert.Equal(("_xlnm.Print_Titles", "'上京区'!$7:$8"), (titles.Name!.Value, titles.Text));
        Assert.Contains("&P / &N", sheet.GetFirstChild<HeaderFooter>()!.OddFooter!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_merged_as_on_paper()
    {
        using var workbook = new Written(Final).Workbook();
        var merges = workbook.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<MergeCell>()).Select(m => m.Reference!.Value);

        Assert.Superset(new HashSet<string?> { "A7:A8", "B7:B8", "C7:C8", "D7:E7" }, merges.ToHashSet());
    }

    [Fact]
    public void Texts_stand_as_typed_with_their_line_breaks()
    {
        var cells = new Written(Final).Cells();

        Assert.Equal("区民部\n総務課", cells["A9"]);
        Assert.Equal(Final.Rows[0].Answers[ReportWorld.Target], cells["B9"]);
        Assert.Equal("○", cells["D9"]);
        Assert.EndsWith("未確定（令和9年6月10日確定予定）", cells["E14"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_sheet_counts_and_a_third_says_what_the_file_is()
    {
        var written = new Written(Final with { IsDraft = true });

        Assert.Equal(["区計", "1", "6", "4", "0", "0", "0", "11"], "ABCDEFGH".Select(c => written.Cells(1)[$"{c}8"]));
        Assert.StartsWith("【案】", written.Cells(2)["B1"], StringComparison.Ordinal);
        Assert.Contains("令和9年3月31日現在", written.Cells(2).Values);
        Assert.Contains("あまり達成できなかった。", written.Cells(2).Values);
    }

    [Fact]
    public void Every_text_is_a_typed_string_and_no_cell_is_a_formula()
    {
        using var workbook = new Written(Final).Workbook();
        var cells = workbook.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();

        Assert.All(cells, c => Assert.Null(c.CellFormula));
        Assert.All(cells.Where(c => c.CellValue is not null), c => Assert.True(int.TryParse(c.CellValue!.Text, out _)));
    }

    [Fact]
    public void Every_row_is_high_enough_for_its_text_or_goes_over_several()
    {
        var longText = string.Join('\n', Enumerable.Repeat("区民の皆様の声を伺いながら、次の年度の取組を見直します。", 60));
        var written = new Written(Final with { Rows = [ReportWorld.Row("区民部", "総務課", longText)] });
        using var workbook = written.Workbook();
        var rows = workbook.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Row>()).ToList();

        Assert.All(rows, r => Assert.InRange(r.Height!.Value, 12, 409));
        Assert.Contains("A9:A13", workbook.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<MergeCell>()).Select(m => m.Reference!.Value));
        IsValid(written);
    }

    [Theory]
    [InlineData("上京区", "上京区", "an ordinary name")]
    [InlineData("a[b]:*?/\\c", "abc", "characters that sheet names may not have")]
    [InlineData("'区'", "区", "apostrophes at the ends")]
    [InlineData("", "報告", "nothing left")]
    [InlineData("集計", "報告", "the name of the counts' sheet")]
    [InlineData("history", "報告", "a name that Excel keeps for itself")]
    public void Sheet_names_are_legal(string ward, string name, string reason)
    {
        var written = new Written(Final with { WardName = ward });
        using var workbook = written.Workbook();

        Assert.True(name == workbook.WorkbookPart!.Workbook.Descendants<Sheet>().First().Name!.Value, reason);
        IsValid(written);
    }

    [Fact]
    public void No_real_time_stands_in_the_file()
    {
        using var zip = new ZipArchive(new MemoryStream(new Written(Final).Bytes(".xlsx")));

        Assert.All(zip.Entries, e => Assert.Equal(new DateOnly(1980, 1, 1), DateOnly.FromDateTime(e.LastWriteTime.DateTime)));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
    }
}
