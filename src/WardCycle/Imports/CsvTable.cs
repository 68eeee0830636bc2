using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace WardCycle.Imports;

/// <summary>A CSV file with its heading line, capped (rule 23).</summary>
public sealed record CsvTable(CsvRow Headings, IReadOnlyList<CsvRow> Rows)
{
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary><see cref="MaxBytes"/> as pages and messages say it.</summary>
    public const string MaxWords = "5MB";
    public const int MaxRows = 20_000;
    public const int MaxColumns = 100;
    public const int MaxCell = 1_000;

    /// <summary>Null where nothing could be read; other problems are added and the rest is read on.</summary>
    /// <param name="maxCell">UTF-16 units of one cell.</param>
    public static CsvTable? Read(ReadOnlySpan<byte> bytes, ProblemList problems, int maxCell = MaxCell)
    {
        if (bytes.Length > MaxBytes)
        {
            problems.Add($"ファイルが大きすぎます（上限{MaxWords}）。区ごとに分けるなどして小さくしてください。");
            return null;
        }

        if (FileText.Decode(bytes) is not { } text)
        {
            problems.Add(FileText.UnreadableMessage);
            return null;
        }

        var rows = Parse(text, problems, maxCell);
        if (rows.Count == 0)
        {
            problems.Add("ファイルが空です。1行目に見出し、2行目から内容を入力してください。");
            return null;
        }

        return new(rows[0], rows[1..]);
    }

    private static List<CsvRow> Parse(string text, ProblemList problems, int maxCell)
    {
        var (rows, line) = (new List<CsvRow>(), 1);
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = _ => problems.Add(line, "", "二重引用符（\"）の対応が正しくありません。表計算ソフトで開き、CSVで保存し直してください。"),
        });
        while (parser.Read())
        {
            var row = new CsvRow(line, parser.Record ?? []);
            line++;
            if (!row.IsBlank && !Keep(row, rows, problems, maxCell))
            {
                break;
            }
        }

        return rows;
    }

    private static bool Keep(CsvRow row, List<CsvRow> rows, ProblemList problems, int maxCell)
    {
        if (rows.Count > MaxRows)
        {
            problems.Add(row.Line, "", $"行数が多すぎます（上限{MaxRows:N0}行）。ファイルを分けてください。");
            return false;
        }

        if (row.Cells.Count > MaxColumns)
        {
            problems.Add(row.Line, "", $"列が多すぎます（上限{MaxColumns}列）。不要な列を削除してください。");
            return false;
        }

        if (row.Cells.Any(c => c.Length > maxCell))
        {
            problems.Add(row.Line, "", $"{maxCell:N0}文字を超える欄があります。短くしてください。二重引用符（\"）の閉じ忘れも確認してください。");
        }
        else
        {
            rows.Add(row);
        }

        return true;
    }
}
