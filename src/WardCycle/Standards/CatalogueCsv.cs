using WardCycle.Imports;
using WardCycle.Schemes;

namespace WardCycle.Standards;

/// <summary>
/// A first catalogue as a CSV file with Japanese headings: 番号, 名称, 内容, 水準, 見直し, 段階, 種類, 理念. Words stand by
/// their labels. Read whole or not at all, with all that is wrong told at once.
/// </summary>
public static class CatalogueCsv
{
    public const string ScopeOfLaw = "法令";

    private const string Number = "番号";
    private const string Title = "名称";
    private const string Text = "内容";
    private const string Level = "水準";
    private const string Scope = "見直し";
    private const string Tier = "段階";
    private const string Kind = "種類";
    private const string Principle = "理念";

    private static readonly string[] Required = [Number, Title, Text];

    /// <summary>For the page that asks for the file.</summary>
    public static IReadOnlyList<string> Headings { get; } = [Number, Title, Text, Level, Scope, Tier, Kind, Principle];

    /// <param name="file">Its name, for messages.</param>
    public static (IReadOnlyList<StandardWords> Standards, IReadOnlyList<FileProblem> Problems) Read(ReadOnlySpan<byte> bytes, string file, StandardsScheme scheme)
    {
        var problems = new ProblemList(file);
        if (CsvTable.Read(bytes, problems) is not { } table || Columns(table.Headings, problems) is not { } columns)
        {
            return ([], problems.Told);
        }

        if (table.Rows.Count is 0 or > CatalogueImport.Most)
        {
            problems.Add($"見出しの下に、基準を1件から{CatalogueImport.Most}件まで入力してください。");
        }

        List<StandardWords> standards = [.. table.Rows.Select(row => new Line(row, columns, problems).Read(scheme))];
        return problems.Any ? ([], problems.Told) : (standards, []);
    }

    private static Dictionary<string, int>? Columns(CsvRow headings, ProblemList problems)
    {
        Dictionary<string, int> columns = [];
        foreach (var (heading, i) in headings.Cells.Select((c, i) => (c.Trim(), i)).Where(c => c.Item1.Length > 0))
        {
            if (!Headings.Contains(heading))
            {
                problems.Add(headings.Line, heading, $"この見出しは使えません。使える見出し：{string.Join('、', Headings)}");
            }
            else if (!columns.TryAdd(heading, i))
            {
                problems.Add(headings.Line, heading, "同じ見出しの列が2つあります。片方を削除してください。");
            }
        }

        foreach (var missing in Required.Where(r => !columns.ContainsKey(r)))
        {
            problems.Add(headings.Line, missing, "この見出しの列がありません。1行目に見出しを加えてください。");
        }

        return problems.Any ? null : columns;
    }

    private sealed class Line(CsvRow row, Dictionary<string, int> columns, ProblemList problems)
    {
        public StandardWords Read(StandardsScheme scheme)
        {
            var words = StandardWordsCheck.Clean(new(
                Cell(Number), Cell(Title), Cell(Text), ScopeOf(Cell(Scope)), LevelOf(Cell(Level)),
                Word(Tier, scheme.Tiers), Word(Kind, scheme.Kinds), Word(Principle, scheme.Principles)));
            foreach (var problem in StandardWordsCheck.Problems(scheme, words))
            {
                problems.Add(row.Line, "", problem.Message);
            }

            return words;
        }

        private string Cell(string heading) => columns.TryGetValue(heading, out var i) ? CsvCell.Unprotect(row.Cell(i)).Trim() : "";

        private StandardScope ScopeOf(string typed)
        {
            if (typed is not ("" or "市" or ScopeOfLaw))
            {
                problems.Add(row.Line, Scope, $"「市」か「{ScopeOfLaw}」のどちらかを入力してください（空なら「市」）。");
            }

            return typed == ScopeOfLaw ? StandardScope.Law : StandardScope.City;
        }

        private StandardLevel? LevelOf(string typed)
        {
            var level = StandardLevel.Parse(typed);
            if (level is null && typed.Length > 0)
            {
                problems.Add(row.Line, Level, $"「{typed}」を水準として読めません。80%以上、15分以内 のように入力してください。");
            }

            return level;
        }

        private string? Word(string heading, IReadOnlyList<SchemeWord> words)
        {
            var label = Cell(heading);
            var word = words.FirstOrDefault(w => w.Label == label);
            if (word is null && label.Length > 0)
            {
                problems.Add(row.Line, heading, words.Count == 0 ? "この様式では使いません。空にしてください。" : $"使える言葉：{string.Join('、', words.Select(w => w.Label))}");
            }

            return word?.Id;
        }
    }
}
