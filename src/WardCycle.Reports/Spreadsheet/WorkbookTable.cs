using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WardCycle.Imports;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The first sheet of a workbook as people see it: cached values of formulas, numbers and days as their cells show them, no readings (ふりがな), merged cells in their first one.</summary>
public sealed class WorkbookTable : IWorkbookTable
{
    private const int MaxEntries = 500;
    private const int MaxCell = 20_000;

    /// <summary>Unpacked; far more than 20,000 lines of text.</summary>
    private const long MaxUnpacked = 64L * 1024 * 1024;

    private const string Broken = "Excelのファイルとして読めません。Excelで開き、「Excelブック（.xlsx）」で保存し直してください。";

    public CsvTable? Read(ReadOnlyMemory<byte> bytes, ProblemList problems)
    {
        try
        {
            if (Refusal(bytes) is { } refusal)
            {
                problems.Add(refusal);
                return null;
            }

            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes.ToArray(), writable: false), isEditable: false);
            return Table(document, problems);
        }
        catch (Exception broken) when (broken is InvalidDataException or OpenXmlPackageException or XmlException or FormatException or IOException or ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException or NotSupportedException)
        {
            problems.Add(Broken);
            return null;
        }
    }

    /// <summary>Really unpacked and counted: the sizes that a file states of itself may be lies.</summary>
    private static string? Refusal(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxEntries)
        {
            return "ファイルの作りが複雑すぎます。必要なシートだけを新しいブックに写して保存してください。";
        }

        if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return "マクロを含むファイルは取り込めません。「Excelブック（.xlsx）」で保存し直してください。";
        }

        var (left, buffer) = (MaxUnpacked, new byte[81_920]);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            while (stream.Read(buffer) is var read and > 0)
            {
                left -= read;
                if (left < 0)
                {
                    return "展開すると大きすぎるファイルです。必要なシートだけを新しいブックに写して保存してください。";
                }
            }
        }

        return null;
    }

    private static CsvTable? Table(SpreadsheetDocument document, ProblemList problems)
    {
        var book = document.WorkbookPart;
        if (book?.Workbook?.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault()?.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart sheet)
        {
            problems.Add(Broken);
            return null;
        }

        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Plain).ToList() ?? [];
        var numbers = new NumberLook(book);
        List<CsvRow> rows = [];
        foreach (var row in sheet.Worksheet.Descendants<Row>())
        {
            var line = (int)(row.RowIndex?.Value ?? (uint)(rows.Count + 1));
            if (Cells(row, shared, numbers, line, problems) is { } read && !read.IsBlank)
            {
                rows.Add(read);
            }

            if (rows.Count > CsvTable.MaxRows || problems.Count > ProblemList.MaxTold)
            {
                problems.Add(line, "", $"行数が多すぎます（上限{CsvTable.MaxRows:N0}行）。ファイルを分けてください。");
                return null;
            }
        }

        if (rows.Count == 0)
        {
            problems.Add("最初のシートが空です。1行目に見出し、2行目から内容を入力してください。");
            return null;
        }

        return new(rows[0], rows[1..]);
    }

    private static CsvRow? Cells(Row row, List<string> shared, NumberLook numbers, int line, ProblemList problems)
    {
        List<string> cells = [];
        foreach (var cell in row.Elements<Cell>())
        {
            var column = Column(cell.CellReference?.Value) ?? cells.Count;
            var text = Text(cell, shared, numbers);
            if (column >= CsvTable.MaxColumns)
            {
                if (text.Length == 0)
                {
                    continue;
                }

                problems.Add(line, "", $"列が多すぎます（上限{CsvTable.MaxColumns}列）。不要な列を削除してください。");
                return null;
            }

            if (text.Length > MaxCell)
            {
                problems.Add(line, "", $"{MaxCell:N0}文字を超える欄があります。短くしてください。");
                return null;
            }

            cells.AddRange(Enumerable.Repeat("", Math.Max(0, column + 1 - cells.Count)));
            cells[column] = text;
        }

        return new(line, cells);
    }

    private static string Text(Cell cell, List<string> shared, NumberLook numbers)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared.Count ? shared[i] : "";
        }

        var text = cell.CellValue?.Text ?? "";
        return type == CellValues.InlineString ? Words(cell.InlineString?.Text, cell.InlineString?.Elements<Run>())
            : type is null || type == CellValues.Number ? numbers.Of(text, cell.StyleIndex?.Value)
            : text;
    }

    private static string Plain(SharedStringItem item) => Words(item.Text, item.Elements<Run>());

    /// <summary>Without the phonetic runs, which stand beside.</summary>
    private static string Words(Text? text, IEnumerable<Run>? runs) => text?.Text ?? string.Concat((runs ?? []).Select(r => r.Text?.Text));

    /// <summary>From 0: AB12 is 27.</summary>
    private static int? Column(string? reference)
    {
        var letters = (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).ToList();
        return letters.Count is 0 or > 3 ? null : letters.Aggregate(0, (sum, c) => (sum * 26) + (c - 'A' + 1)) - 1;
    }
}
