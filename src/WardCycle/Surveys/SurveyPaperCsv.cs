using System.Globalization;
using System.Text;
using WardCycle.Imports;
using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>
/// Paper figures of many places as a CSV file: 区, 所属 (where held by section), 配布数, 回答数, then a column a choice, headed
/// 設問1 満足. Read whole or not at all, with all that is wrong told at once.
/// </summary>
public static class SurveyPaperCsv
{
    private const string Ward = "区";
    private const string Unit = "所属";
    private const string Distributed = "配布数";
    private const string Answered = "回答数";

    /// <summary>For the page that asks for the file.</summary>
    public static IReadOnlyList<string> Headings(SurveyScheme survey) =>
        [Ward, .. survey.BySection ? [Unit] : Array.Empty<string>(), Distributed, Answered, .. Choices(survey).Select(c => c.Heading)];

    /// <summary>An empty file with a line for each place, to be filled in.</summary>
    public static byte[] Template(SurveyScheme survey, IReadOnlyList<PlaceOfSurvey> places)
    {
        var headings = Headings(survey);
        return CsvFileWriter.Write(places
            .Select(p => (string[])(survey.BySection ? [p.WardName, p.Name] : [p.WardName]))
            .Select(known => known.Concat(Enumerable.Repeat("", headings.Count - known.Length)))
            .Prepend(headings));
    }

    public static (IReadOnlyList<PaperCounts> Places, IReadOnlyList<FileProblem> Problems) Read(
        ReadOnlySpan<byte> bytes, string file, SurveyScheme survey, IReadOnlyList<PlaceOfSurvey> places)
    {
        var problems = new ProblemList(file);
        if (CsvTable.Read(bytes, problems) is not { } table || Columns(table.Headings, survey, problems) is not { } columns)
        {
            return ([], problems.Told);
        }

        if (table.Rows.Count is 0 or > PaperDecision.MostPlaces)
        {
            problems.Add($"見出しの下に、件数を1行から{PaperDecision.MostPlaces}行まで入力してください。");
        }

        HashSet<PlaceOfSurvey> seen = [];
        List<PaperCounts> read = [];
        foreach (var row in table.Rows)
        {
            if (new Line(row, columns, survey, problems).Read(places) is not var (place, counts))
            {
                continue;
            }

            if (!seen.Add(place))
            {
                problems.Add(row.Line, survey.BySection ? Unit : Ward, $"「{place.FullName}」の行が2つあります。1つにまとめてください。");
            }

            read.Add(counts);
        }

        return problems.Any ? ([], problems.Told) : (read, []);
    }

    private static IEnumerable<(string Heading, string Question, string Grade)> Choices(SurveyScheme survey) =>
        from question in survey.Counted.Select((q, i) => (Question: q, Number: i + 1))
        from grade in question.Question.Grades
        select (string.Create(CultureInfo.InvariantCulture, $"設問{question.Number} {grade.Label}"), question.Question.Id, grade.Code);

    private static Dictionary<string, int>? Columns(CsvRow headings, SurveyScheme survey, ProblemList problems)
    {
        Dictionary<string, int> columns = [];
        var known = Headings(survey);
        foreach (var (heading, i) in headings.Cells.Select((c, i) => (CsvCell.Unprotect(c).Trim(), i)).Where(c => c.Item1.Length > 0))
        {
            if (!known.Contains(heading))
            {
                problems.Add(headings.Line, heading, $"この見出しは使えません。使える見出し：{string.Join('、', known)}");
            }
            else if (!columns.TryAdd(heading, i))
            {
                problems.Add(headings.Line, heading, "同じ見出しの列が2つあります。片方を削除してください。");
            }
        }

        foreach (var missing in known.Where(h => h != Distributed && !columns.ContainsKey(h)))
        {
            problems.Add(headings.Line, missing, "この見出しの列がありません。1行目に見出しを加えてください。");
        }

        return problems.Any ? null : columns;
    }

    private sealed class Line(CsvRow row, Dictionary<string, int> columns, SurveyScheme survey, ProblemList problems)
    {
        /// <summary>Null where the place is unknown.</summary>
        public (PlaceOfSurvey Place, PaperCounts Counts)? Read(IReadOnlyList<PlaceOfSurvey> places)
        {
            var (ward, unit) = (Text(Ward), survey.BySection ? Text(Unit) : null);
            var wards = places.Where(p => p.WardName == ward || p.Ward.Value == ward).ToList();
            var found = unit is null ? wards : [.. wards.Where(p => p.Name == unit || p.Id.Value == unit)];
            if (found.Count != 1)
            {
                problems.Add(row.Line, wards.Count == 0 ? Ward : Unit, wards.Count == 0
                    ? $"「{ward}」は、このアンケートを行う区ではありません。区の名前を確かめてください。"
                    : $"「{unit}」がこの区に{(found.Count == 0 ? "ありません。所属の名前" : "2つ以上あります。課コード")}を入力してください。");
                return null;
            }

            var counts = new SurveyCounts(Number(Answered) ?? 0, Choices(survey).GroupBy(c => c.Question).ToDictionary(
                q => q.Key, q => (IReadOnlyDictionary<string, int>)q.ToDictionary(c => c.Grade, c => Number(c.Heading) ?? 0)));
            var paper = new PaperCounts(found[0].Ward, found[0].Id, Number(Distributed), counts);
            foreach (var problem in PaperDecision.Problems(paper, survey))
            {
                problems.Add(row.Line, Column(problem.Field), problem.Message);
            }

            return (found[0], paper);
        }

        private string Text(string heading) => columns.TryGetValue(heading, out var i) ? CsvCell.Unprotect(row.Cell(i)).Trim() : "";

        /// <summary>Full-width digits and thousands separators are read; an empty cell is null.</summary>
        private int? Number(string heading)
        {
            var typed = Text(heading).Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal);
            if (typed.Length == 0)
            {
                if (heading == Answered)
                {
                    problems.Add(row.Line, heading, "回答数を入力してください。");
                }

                return null;
            }

            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            problems.Add(row.Line, heading, $"「{Text(heading)}」を数として読めません。0以上の整数を入力してください。");
            return null;
        }

        private string Column(string field) =>
            field == PaperDecision.DistributedField ? Distributed
            : field == PaperDecision.AnsweredField ? Answered
            : Choices(survey).FirstOrDefault(c => PaperDecision.Field(c.Question, c.Grade) == field).Heading ?? "";
    }
}
