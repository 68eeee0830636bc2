using WardCycle.Imports;

namespace WardCycle.Organisation;

/// <summary>
/// A roster as a CSV file with Japanese headings (see <see cref="RosterColumn"/>): read whole or not at all, with everything
/// that is wrong told at once; written so that it can be edited and read again.
/// </summary>
public static class RosterCsv
{
    /// <param name="fileName">For messages only.</param>
    /// <param name="allowedDomains">Mail domains that addresses must lie in or below; null or empty for any.</param>
    public static RosterLoad Read(ReadOnlySpan<byte> bytes, string fileName, IReadOnlyCollection<string>? allowedDomains = null)
    {
        var problems = new ProblemList(fileName);
        var roster = CsvTable.Read(bytes, problems) is { } table && Columns(table.Headings, problems) is { } columns
            ? Build([.. table.Rows.Select(r => new RosterCells(r, columns, problems))], allowedDomains ?? [], problems)
            : null;
        return roster is null || problems.Any ? new RosterLoad.Refused(problems.Told, problems.Count) : new RosterLoad.Loaded(roster);
    }

    /// <summary>UTF-8 with BOM and CRLF, as spreadsheets here like it.</summary>
    public static byte[] Write(Roster roster) => RosterWriter.Write(roster);

    private static Roster? Build(IReadOnlyList<RosterCells> lines, IReadOnlyCollection<string> domains, ProblemList problems)
    {
        if (lines.Count == 0)
        {
            problems.Add("見出しの下に内容がありません。2行目から職を1行ずつ入力してください。");
            return null;
        }

        IReadOnlyList<RosterRow> rows = [.. lines.Select(l => RosterRowReader.Read(l, domains)).OfType<RosterRow>()];
        var units = RosterUnits.Collect(rows, problems);
        var posts = RosterPosts.Collect(rows, Codes(lines, RosterColumn.Post), problems);
        var sharings = RosterSharings.Collect(rows, units, Codes(lines, RosterColumn.Section), problems);
        return problems.Any ? null : RosterOrder.Sort(new Roster(units, posts, sharings));
    }

    private static HashSet<string> Codes(IReadOnlyList<RosterCells> lines, string column) =>
        [.. lines.Select(l => l.Text(column))];

    private static Dictionary<string, int>? Columns(CsvRow headings, ProblemList problems)
    {
        var columns = new Dictionary<string, int>();
        for (var i = 0; i < headings.Cells.Count; i++)
        {
            if (headings.Cells[i].Trim() is { Length: > 0 } heading && HeadingProblem(heading, i, columns) is { } problem)
            {
                problems.Add(headings.Line, heading, problem);
            }
        }

        foreach (var missing in RosterColumn.Required.Where(r => !columns.ContainsKey(r)))
        {
            problems.Add(headings.Line, missing, "この見出しの列がありません。1行目に見出しを加えてください。");
        }

        return problems.Any ? null : columns;
    }

    private static string? HeadingProblem(string heading, int index, Dictionary<string, int> columns) =>
        !RosterColumn.All.Contains(heading) && heading != RosterColumn.Remarks
            ? heading.StartsWith("メール", StringComparison.Ordinal)
                ? $"メールの列は{RosterColumn.Mail1}から{RosterColumn.Mail3}までです。1つの職に登録できるのは{Post.MaxAddresses}件までです。"
                : $"この見出しは使えません。見出しの文字を確認するか、列を削除してください（メモは「{RosterColumn.Remarks}」の列に書けます）。"
        : columns.TryAdd(heading, index) ? null
        : "同じ見出しの列が2つあります。片方を削除してください。";
}
