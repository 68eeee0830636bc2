using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WardCycle.Publication;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The report as a workbook: the paper form, the counts, and what the file is.</summary>
internal static class XlsxFile
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Write(ReportContent content, PaperReport report, ReportWords words, IReadOnlyList<ReportCounts> counts)
    {
        var name = SheetName.Of(content.WardName, CountsSheet.Name, AboutSheet.Name, "History");
        Sheet[] sheets =
        [
            report.OnlyTable is { } table ? new ReportSheet(content, report, table, words).Build(name) : new BlockSheet(content, report, words).Build(name),
            CountsSheet.Build(content, words, counts),
            AboutSheet.Build(content, report, words),
        ];
        return Of(sheets, Footer(content, words), report.IsPlain ? WorkbookStyles.Xml : WorkbookStyles.BlocksXml);
    }

    /// <param name="footer">In the spreadsheets' own commands; see <see cref="Footer"/>.</param>
    internal static byte[] Of(Sheet[] sheets, string footer, byte[] styles)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            // Compressed once, in the next step.
            document.CompressionOption = CompressionOption.NotCompressed;
            Fill(document.AddNewPart<WorkbookPart>(MainType, "rId1"), sheets, footer, styles);
        }

        return FixedZip.Of(memory.ToArray());
    }

    /// <summary>Relationship ids are named, because the SDK would draw them at random.</summary>
    private static void Fill(WorkbookPart workbook, Sheet[] sheets, string footer, byte[] styles)
    {
        workbook.AddNewPart<WorkbookStylesPart>("rId1").FeedData(new MemoryStream(styles));
        for (var i = 0; i < sheets.Length; i++)
        {
            new SheetWriter(sheets[i], footer, i == 0).Write(workbook.AddNewPart<WorksheetPart>($"rId{i + 2}"));
        }

        workbook.Workbook = new Workbook(
            new BookViews(new WorkbookView()),
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(sheets.Select((sheet, i) =>
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = $"rId{i + 2}" })),
            new DefinedNames(sheets.SelectMany(PrintTitles)));
    }

    private static IEnumerable<DefinedName> PrintTitles(Sheet sheet, int index) => sheet.TitleRows is { } rows
        ? [new($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${rows.First}:${rows.Last}")
            {
                Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index,
            }]
        : [];

    /// <summary>Ward and marks, page of pages, edition; <c>&amp;</c> in a name would be a command. At most 255 units.</summary>
    private static string Footer(ReportContent content, ReportWords words)
    {
        var cut = content.WardName.Length > 40 ? content.WardName[..40] : content.WardName;
        var left = PrintableText.Of(cut).Replace('\n', ' ').Replace("&", "&&", StringComparison.Ordinal);
        return $"&L{left}　{words.Marks}&C&P / &N&R{words.AsOf}　{words.Edition}";
    }
}
