using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WardCycle.Publication;
using WardCycle.Reports;

namespace WardCycle.Tests.Reports;

/// <summary>A report written and read again.</summary>
internal sealed class Written(ReportContent content)
{
    public IReadOnlyList<ReportFile> Files { get; } = new ReportWriter().Write(content);

    public byte[] Bytes(string extension) =>
        Files.Single(f => f.Name == $"{content.Phase}-{content.WardId}{extension}").Content.Bytes.ToArray();

    public string Text(string extension) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(extension));

    public IHtmlDocument Page => new HtmlParser().ParseDocument(Text(".html"));

    public SpreadsheetDocument Workbook() => SpreadsheetDocument.Open(new MemoryStream(Bytes(".xlsx")), isEditable: false);

    /// <summary>The text of a cell, by sheet (from 0) and address.</summary>
    public IReadOnlyDictionary<string, string> Cells(int sheet = 0)
    {
        using var workbook = Workbook();
        var main = workbook.WorkbookPart!;
        var id = main.Workbook.Descendants<Sheet>().ElementAt(sheet).Id!.Value!;
        return ((WorksheetPart)main.GetPartById(id)).Worksheet.Descendants<Cell>()
            .ToDictionary(c => c.CellReference!.Value!, c => c.InlineString?.Text?.Text ?? c.CellValue?.Text ?? "");
    }
}
