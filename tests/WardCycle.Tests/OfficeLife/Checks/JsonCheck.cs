using System.Globalization;
using System.Text.Json;
using WardCycle.Calendar;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>The report as data for programs: its head, and every value in its place.</summary>
internal static class JsonCheck
{
    /// <summary>Null where everything is as on paper.</summary>
    public static string? Fault(byte[] file, ModelCycle cycle, string ward, string phase, List<Dictionary<string, string>> expected)
    {
        using var json = JsonDocument.Parse(file);
        var (root, asOf) = (json.RootElement, cycle.AsOf(phase));
        var rows = root.GetProperty("rows").EnumerateArray().ToList();
        return Head(root, cycle.Year, cycle.Units[ward].NameOn(asOf), phase, asOf)
            ?? (rows.Select(r => Text(r, "unitId")).SequenceEqual(expected.Select(e => e["所属コード"])) ? null : "other sections, or in another order")
            ?? rows.Zip(expected).Select(p => Row(p.First, p.Second)).FirstOrDefault(f => f is not null);
    }

    private static string? Head(JsonElement root, int year, string ward, string phase, DateOnly asOf) =>
        root.GetProperty("fiscalYear").GetProperty("year").GetInt32() != year ? "another year"
        : Text(root.GetProperty("ward"), "name") != ward ? $"the ward is called {Text(root.GetProperty("ward"), "name")} instead of {ward}"
        : Text(root.GetProperty("phase"), "id") != phase ? "another phase"
        : Text(root.GetProperty("asOf"), "date") != Iso(asOf) || Text(root.GetProperty("asOf"), "era") != Era.Date(asOf) ? "another as-of date"
        : null;

    private static string? Row(JsonElement row, Dictionary<string, string> line)
    {
        var said = new Dictionary<string, string> { ["所属"] = Text(row, "section"), ["部"] = Text(row, "department") };
        foreach (var phase in row.GetProperty("phases").EnumerateArray())
        {
            var label = ExpectedReport.LabelOf(Text(phase, "phase"));
            said[$"{label}_対象外の理由"] = Text(phase, "outsideReason");
            said[$"{label}_確定予定日"] = phase.TryGetProperty("finalOn", out var day) ? Text(day, "date") : "";
            foreach (var value in phase.GetProperty("values").EnumerateObject().Where(v => v.Name != "rate--late")) // the day as typed; finalOn says what holds
            {
                var (column, text) = value.Name switch
                {
                    "rating" => ("目標達成度_記号", ExpectedReport.MarkOf(value.Value.GetString()!)),
                    "rate" => ("収納率_記載", Text(value.Value, "typed")),
                    "target" => ("所属等の目標", value.Value.GetString()!),
                    "progress" => ("取組状況", value.Value.GetString()!),
                    "reflection" => ("振り返り", value.Value.GetString()!),
                    _ => (value.Name, value.Value.ToString()),
                };
                said[$"{label}_{column}"] = text;
            }
        }

        return said.Where(s => line.GetValueOrDefault(s.Key, "") != s.Value).Select(s => $"{line["所属コード"]} {s.Key}: the data say 「{s.Value}」, expected 「{line.GetValueOrDefault(s.Key)}」").FirstOrDefault();
    }

    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
