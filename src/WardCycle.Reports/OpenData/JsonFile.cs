using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Reports.Paper;
using WardCycle.Schemes;

namespace WardCycle.Reports.OpenData;

/// <summary>
/// The report as JSON: <c>format</c> names shape and version; head (year, phase, ward, as-of, edition), <c>scales</c>, <c>fields</c>,
/// <c>states</c> (what the words of a row's <c>state</c> mean), <c>rows</c> with one entry per phase and the items as a tree, <c>counts</c>, <c>reorganisations</c>, <c>corrections</c>.
/// Days are ISO with the era date beside; a rated value is the grade's code; a figure is given as typed, as an exact number and with its unit.
/// </summary>
internal static class JsonFile
{
    public const string Format = "wardcycle-report/1";

    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Escapes < > & as well, so that the text is harmless inside a page too.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>In the words of the columns' description: 記載のないとき.</summary>
    private static readonly object[] States =
    [
        new { code = "answered", label = "記載あり" },
        new { code = "outside", label = "対象外（―）" },
        new { code = "blank", label = "記載なし" },
    ];

    public static byte[] Write(ReportContent content) => JsonSerializer.SerializeToUtf8Bytes(Report(content), Options);

    private static object Report(ReportContent content) => Report(content, content.Scheme.Items is null ? null : new JsonItems(content));

    private static object Report(ReportContent content, JsonItems? items) => new
    {
        format = Format,
        title = new ReportWords(content).Title,
        isDraft = content.IsDraft,
        isRehearsal = content.IsRehearsal,
        fiscalYear = new { year = content.FiscalYear.Year, era = content.FiscalYear.Label },
        phase = new { id = content.Phase.Value, label = content.Scheme.Phase(content.Phase).Label },
        ward = new { id = content.WardId, name = PrintableText.Of(content.WardName) },
        asOf = Day(content.AsOf),
        edition = content.Edition,
        scales = Scales(content).Select(Scale),
        states = States,
        itemKinds = content.Scheme.ItemKinds?.Select(k => new { id = k.Id, label = k.Label }),
        fields = from phase in content.PhasesSoFar()
                 from field in phase.Fields.DistinctBy(f => f.Base)
                 where field.IsPublic
                 select new { phase = phase.Id.Value, id = field.Base.Value, label = field.Label, scale = field.Scale, of = field.For, unit = field.Unit },
        rows = content.Rows.Select(row => Row(row, content, items)),
        counts = ReportCounts.Of(content).Select(counts => Counts(counts, content.IsDraft)),
        averages = Averages(content),
        wardAverages = content.Averages?.Select(a => WardAverage(a, content)),
        reorganisations = content.Reorganisations?.Select(c => new { on = Day(c.On), text = PrintableText.Of(c.Text), reason = PrintableText.Of(c.Reason) }),
        corrections = content.Corrections.Select(c => new { on = Day(c.On), edition = c.Edition, text = PrintableText.Of(c.Text) }),
    };

    private static object Row(ReportRow row, ReportContent content, JsonItems? items) => new
    {
        department = PrintableText.Of(row.Department),
        unitId = row.UnitId,
        section = PrintableText.Of(row.Section),
        phases = content.PhasesSoFar().Select(phase => new
        {
            phase = phase.Id.Value,
            state = row.Outside.ContainsKey(phase.Id) ? "outside" : row.Missing.Contains(phase.Id) ? "blank" : "answered",
            outsideReason = PrintableText.Of(OutsideReason.Of(row, phase, content.Scheme)) is { Length: > 0 } reason ? reason : null,
            finalOn = row.Provisional.TryGetValue(phase.Id, out var day) ? Day(day) : null,
            values = Values(row, phase, content.Scheme),
        }),
        changes = row.Changes?.Select(c => new { field = c.Field.Value, before = PrintableText.Of(c.Before), on = Day(c.On), reason = c.Reason is null ? null : PrintableText.Of(c.Reason) }),
        items = items?.Of(row),
    };

    private static Dictionary<string, object> Values(ReportRow row, PhaseScheme phase, Scheme scheme) =>
        phase.Fields.Where(f => f.IsPublic && f.Item is null).ToDictionary(field => field.Id.Value, field => JsonValue.Of(row, phase, field, scheme));

    private static IEnumerable<RatingScale> Scales(ReportContent content) =>
        content.PhasesSoFar().SelectMany(p => p.Fields).Where(f => f is { IsPublic: true, Scale: not null })
            .Select(f => f.Scale!).Distinct().Select(content.Scheme.Scale);

    private static object Scale(RatingScale scale) => new
    {
        id = scale.Id,
        label = scale.Label,
        grades = scale.Grades.Select(Grade),
        outside = Grade(scale.Outside),
    };

    private static object Grade(Grade grade) => new { code = grade.Code, mark = grade.Mark, legend = grade.Legend };

    private static object Counts(ReportCounts counts, bool isDraft) => new
    {
        phase = counts.Phase.Id.Value,
        field = counts.Field.Id.Value,
        of = counts.Field.For,
        groups = counts.Field.For is null ? null : counts.GroupLabel,
        departments = counts.Departments.Select(d => Tally(d, counts.Scale, isDraft)),
        ward = Tally(counts.Ward, counts.Scale, isDraft),
    };

    private static object Tally(ReportTally tally, RatingScale scale, bool isDraft) => new
    {
        name = PrintableText.Of(tally.Name),
        grades = scale.Grades.Zip(tally.Grades).ToDictionary(g => g.First.Code, g => g.Second),
        outside = tally.Outside,
        missing = isDraft ? tally.Missing : (int?)null,
    };

    private static IEnumerable<object>? Averages(ReportContent content) => ReportAverage.Of(content) is { Count: > 0 } averages
        ? averages.Select(a => new { phase = a.Phase.Id.Value, field = a.Field.Base.Value, item = a.Item?.Id.Value, number = a.Value, unit = a.Unit, count = a.Count, isProvisional = a.IsProvisional })
        : null;

    private static object WardAverage(WardAverage average, ReportContent content)
    {
        var field = content.Scheme.Field(average.Field);
        return new { field = field.Base.Value, item = field.Item?.Value, number = average.Value, unit = average.Unit, wards = average.Wards, count = average.Count, isProvisional = average.IsProvisional };
    }

    private static object Day(DateOnly day) => new { date = ReportColumns.Iso(day), era = Era.Date(day) };
}
