using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using WardCycle.Calendar;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>A survey's published results against the desks' own counts, by requirement 7.14: n, period and method everywhere, few answers without their parts, no free text.</summary>
internal static class SurveyCheck
{
    /// <summary>Fewer answers to a question than these are not shown by grade; none at all are said to be none.</summary>
    private const int Least = 5;

    public static async Task Run(Office office, ModelCycle cycle, ModelSurvey survey)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"published/{cycle.Year}/{cycle.Id}/survey-{OfficeScheme.Survey}-{survey.Period}/{survey.Editions}/");
        var files = new Dictionary<string, byte[]>();
        foreach (var path in await office.Life.Documents.List(folder))
        {
            files[path[folder.Length..]] = (await office.Life.Documents.Get(path))!.Content.Bytes.ToArray();
        }

        string[] wards = [.. survey.HeldIn(cycle)];
        var names = wards.Append("city").SelectMany(w => new[] { ".html", ".xlsx", ".csv", ".columns.csv", ".json" }.Select(e => Name(survey, w) + e));
        Fault(office, cycle, survey, names.ToHashSet().SetEquals(files.Keys) ? null : $"files {string.Join(' ', files.Keys.Order())}");
        foreach (var scope in wards.Append("city").Where(w => files.ContainsKey($"{Name(survey, w)}.xlsx")))
        {
            IReadOnlyList<string> shown = scope == "city" ? wards : [scope];
            var name = Name(survey, scope);
            Fault(office, cycle, survey, Table(office, cycle, survey, shown, Csv.Read(files[$"{name}.csv"])));
            Fault(office, cycle, survey, Data(survey, shown, files[$"{name}.json"]));
            foreach (var (format, text) in new[] { "html", "xlsx" }.Select(f => (f, WebUtility.HtmlDecode(string.Concat(Traces.Texts($"{name}.{f}", files[$"{name}.{f}"]))))))
            {
                Fault(office, cycle, survey, Said(office, cycle, survey, shown).FirstOrDefault(s => !text.Contains(s, StringComparison.Ordinal)) is { } missing ? $"{name}.{format} does not say 「{missing}」" : null);
            }

            office.Files += 4;
        }

        foreach (var (name, file) in files)
        {
            Fault(office, cycle, survey, Traces.Texts(name, file).Any(t => t.Contains(VoiceCheck.Beginning, StringComparison.Ordinal)) ? $"a raw text in {name}" : null);
        }
    }

    private static string Name(ModelSurvey survey, string scope) => $"survey-{OfficeScheme.Survey}-{survey.Period}-{scope}";

    /// <summary>What everybody reads above and beside the figures.</summary>
    private static IEnumerable<string> Said(Office office, ModelCycle cycle, ModelSurvey survey, IReadOnlyList<string> wards) =>
    [
        OfficeScheme.Method, $"{Era.Date(survey.From)}から{Era.Date(survey.To)}まで", $"{wards.Sum(w => survey.Of(w).Answered)}件", new FiscalYear(cycle.Year).Label, survey.Label,
        .. wards.Select(w => cycle.Units[w].NameOn(office.Life.Today)),
        .. wards.Select(w => survey.Of(w)).Where(v => v.IsSummaryPublic).Select(v => v.Summary!),
        .. wards.Any(w => OfficeScheme.Questions.Any(q => IsHidden(survey.Of(w), q))) ? ["非公表"] : Array.Empty<string>(),
        .. survey.Corrections,
    ];

    private static string? Table(Office office, ModelCycle cycle, ModelSurvey survey, IReadOnlyList<string> wards, List<Dictionary<string, string>> lines)
    {
        var expected = (from question in OfficeScheme.Questions from ward in wards from grade in question.Grades select Line(office, cycle, survey, ward, question, grade)).ToList();
        return expected.Count != lines.Count ? $"{lines.Count} lines instead of {expected.Count}"
            : expected.Zip(lines).SelectMany(p => p.First.Where(c => p.Second.GetValueOrDefault(c.Key) != c.Value).Select(c => $"{p.First["区コード"]} {c.Key}: printed 「{p.Second.GetValueOrDefault(c.Key)}」, expected 「{c.Value}」")).FirstOrDefault();
    }

    private static Dictionary<string, string> Line(Office office, ModelCycle cycle, ModelSurvey survey, string ward, (string Id, string Label, string[] Grades) question, string grade)
    {
        var voices = survey.Of(ward);
        var (n, count) = (N(voices, question), voices.Count(question.Id, grade));
        var isBare = n < Least;
        return new()
        {
            ["区コード"] = ward,
            ["区"] = cycle.Units[ward].NameOn(office.Life.Today),
            ["方法"] = OfficeScheme.Method,
            ["開始日"] = survey.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["終了日"] = survey.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["配布数"] = voices.Distributed is { } handed ? Text(handed) : "",
            ["回答数"] = Text(voices.Answered),
            ["設問"] = question.Label,
            ["設問の回答数"] = Text(n),
            ["選択肢コード"] = grade,
            ["件数"] = isBare ? "" : Text(count),
            ["割合"] = isBare ? "" : Rounded(100m * count / n, 1),
            ["平均点"] = isBare || question.Id != OfficeScheme.Overall ? "" : Rounded(question.Grades.Select((g, i) => (decimal)(3 - i) * voices.Count(question.Id, g)).Sum() / n, 2),
            ["注記"] = n == 0 ? "回答なし" : isBare ? "回答数が少ないため非公表" : "",
            ["版"] = Text(survey.Editions),
        };
    }

    private static string? Data(ModelSurvey survey, IReadOnlyList<string> wards, byte[] file)
    {
        using var json = JsonDocument.Parse(file);
        var places = json.RootElement.GetProperty("places").EnumerateArray().Select(p => (p.GetProperty("wardId").GetString(), p.GetProperty("answered").GetInt32())).ToList();
        var hidden = json.RootElement.GetProperty("questions").EnumerateArray().SelectMany(q => q.GetProperty("lines").EnumerateArray().Take(wards.Count)).Select(l => (l.GetProperty("n").GetInt32(), l.GetProperty("isHidden").GetBoolean()));
        return !places.SequenceEqual(wards.Select(w => ((string?)w, survey.Of(w).Answered))) ? $"the data tell of {string.Join(' ', places)}"
            : !hidden.SequenceEqual(OfficeScheme.Questions.SelectMany(q => wards.Select(w => (N(survey.Of(w), q), IsHidden(survey.Of(w), q))))) ? "the data hide others"
            : null;
    }

    private static int N(ModelVoices voices, (string Id, string Label, string[] Grades) question) => question.Grades.Sum(g => voices.Count(question.Id, g));

    private static bool IsHidden(ModelVoices voices, (string Id, string Label, string[] Grades) question) => N(voices, question) is > 0 and < Least;

    private static string Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Fault(Office office, ModelCycle cycle, ModelSurvey survey, string? fault)
    {
        if (fault is not null)
        {
            office.Chronicle.Wrong(office.Life.Now, $"survey {cycle.Id}/{survey.Period} {survey.Editions}: {fault}");
        }
    }
}
