using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WardCycle.Imports;
using WardCycle.Migration;
using WardCycle.Reports.Spreadsheet;
using WardCycle.Tests.Schemes;

namespace WardCycle.Tests.Filing;

/// <summary>A workbook is read as its cells show it: what people see is what they mean to import.</summary>
public sealed class WorkbookNumbersTests
{
    [Theory]
    [InlineData("0.447", "0.0%", "44.7%", "a share")]
    [InlineData("44.699999999999996", "General", "44.7", "the error of a double is not shown")]
    [InlineData("12", "0\"件\"", "12件", "a unit in the format")]
    [InlineData("1234567", "#,##0", "1,234,567", "groups of three")]
    [InlineData("1234567", "#,##0,\"千円\"", "1,235千円", "thousands")]
    [InlineData("-3.5", "#,##0.0;[Red]△#,##0.0", "△3.5", "a section for negative numbers")]
    [InlineData("-3", "0", "-3", "negative without a section of its own")]
    [InlineData("0", "0;-0;\"－\"", "－", "a section for zero")]
    [InlineData("2.5", "_ * #,##0.0_ ;_ * -#,##0.0_ ", "2.5", "widths are no text")]
    [InlineData("46150", "yyyy/m/d", "2026-05-08", "a day")]
    [InlineData("46150", "[$-411]ggge\"年\"m\"月\"d\"日\";@", "令和8年5月8日", "a day of an era")]
    [InlineData("46150.5", "yyyy/m/d h:mm", "2026-05-08 12:00", "a day with its time")]
    [InlineData("0.34375", "h:mm", "8:15", "a time")]
    [InlineData("1.5", "[h]:mm", "36:00", "hours past a day")]
    [InlineData("46150", "yyyy\"年\"m\"月\"", "2026年5月", "a month")]
    [InlineData("0.00012", "0.00E+00", "1.20E-04", "a power")]
    [InlineData("0.5", "# ?/?", "0.5", "a fraction is shown as a number")]
    [InlineData("", "0.0%", "", "an empty cell")]
    public void A_number_is_read_as_its_cell_shows_it(string raw, string format, string shown, string reason)
    {
        var table = Read(raw, format);

        Assert.True(table.Rows[0].Cells.ElementAtOrDefault(1) == shown || (shown.Length == 0 && table.Rows[0].Cells.Count < 2), $"{reason}: {table.Rows[0].Cells.ElementAtOrDefault(1)}");
    }

    [Theory]
    [InlineData(9u, "45%")]
    [InlineData(14u, "2026-05-08")]
    [InlineData(28u, "令和8年5月8日")]
    [InlineData(38u, "46,150")]
    public void Excels_built_in_formats_are_known(uint id, string shown) =>
        Assert.Equal(shown, Read(id == 9 ? "0.447" : "46150", null, id).Rows[0].Cells[1]);

    [Fact]
    public void A_title_and_a_preamble_above_the_headings_are_passed_over()
    {
        var scheme = SchemeFiles.Loaded(SchemeFiles.Default);
        var phase = scheme.Phases[0];
        CsvTable table = new(new(1, ["令和7年度　所属目標"]), [new(3, ["所属等名", phase.Fields[0].Label]), new(4, ["総務課", "待ち時間を短くします。"])]);

        var headed = MigrationColumns.Headed(table, scheme, phase);

        Assert.Equal((3, 4), (headed.Headings.Line, Assert.Single(headed.Rows).Line));
        Assert.Equal(table.Headings, MigrationColumns.Headed(table with { Rows = [] }, scheme, phase).Headings);
    }

    private static CsvTable Read(string raw, string? format, uint id = 164)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new(
                new NumberingFormats(format is null ? [] : new[] { new NumberingFormat { NumberFormatId = id, FormatCode = format } }),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = id }));
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(new SheetData(
                new Row(Words("A1", "所属"), Words("B1", "値")) { RowIndex = 1 },
                new Row(Words("A2", "総務課"), new Cell { CellReference = "B2", StyleIndex = 1, CellValue = new(raw) }) { RowIndex = 2 }));
            book.Workbook = new(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "1" }));
        }

        var problems = new ProblemList("a.xlsx");
        var table = new WorkbookTable().Read(memory.ToArray(), problems);
        Assert.True(table is not null, string.Join(CultureInfo.InvariantCulture.TextInfo.ListSeparator, problems.Told));
        return table;
    }

    private static Cell Words(string at, string text) => new() { CellReference = at, DataType = CellValues.InlineString, InlineString = new(new Text(text)) };
}
