using System.Globalization;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>What a ward's table must say by requirement 7, worked out on paper: one line a section, by the names of the columns.</summary>
internal static class ExpectedReport
{
    private static readonly Dictionary<string, string> Marks = new() { ["achieved"] = "◎", ["mostly"] = "○", ["partly"] = "△", ["hardly"] = "×" };

    private static readonly Dictionary<string, string> Labels = new()
    {
        [OfficeScheme.Targets] = "目標設定",
        [OfficeScheme.MidYear] = "中間確認",
        [OfficeScheme.YearEnd] = "年度末の自己評価",
    };

    public static string LabelOf(string phase) => Labels[phase];

    /// <summary>As a reader of the data translates a grade's code by the legend beside it.</summary>
    public static string MarkOf(string code) => code == "outside" ? "―" : Marks.GetValueOrDefault(code, "");

    /// <param name="at">The instant at which the edition was composed.</param>
    public static List<Dictionary<string, string>> Lines(ModelCycle cycle, string ward, string phase, int edition, DateTimeOffset at)
    {
        var asOf = cycle.AsOf(phase);
        return
        [
            .. from section in cycle.SectionsOf(ward, asOf)
               let sheet = cycle.Sheets.SingleOrDefault(s => s.Ward == ward && s.Units.Contains(section.Id) && s.Speaks(phase))
               where sheet is not null
               select new Dictionary<string, string>(OfficeScheme.Phases.TakeWhile(p => p != phase).Append(phase).SelectMany(p => Cells(sheet, p, at)))
               {
                   ["部"] = cycle.Units[section.PlaceOn(asOf).Parent!].NameOn(asOf),
                   ["所属"] = section.NameOn(asOf),
                   ["所属コード"] = section.Id,
                   ["区"] = cycle.Units[ward].NameOn(asOf),
                   ["現在日"] = Iso(asOf),
                   ["版"] = edition.ToString(CultureInfo.InvariantCulture),
                   ["区分"] = "",
               },
        ];
    }

    private static IEnumerable<KeyValuePair<string, string>> Cells(ModelSheet sheet, string phase, DateTimeOffset at)
    {
        var (state, label) = (sheet.Phases[phase], Labels[phase]);
        var outside = state.Outside.LastOrDefault(o => o.At <= at).Reason;
        var values = outside is null ? Printed(state, at) : [];
        string Of(string field) => values.GetValueOrDefault(field, "");
        yield return new($"{label}_対象外の理由", outside ?? "");
        yield return new($"{label}_確定予定日", state.Late.LastOrDefault(l => l.At <= at).Until is { } day ? Iso(day) : "");
        switch (phase)
        {
            case OfficeScheme.Targets:
                yield return new($"{label}_所属等の目標", Of("target"));
                var changes = state.Changes.Where(c => c.At <= at).ToList();
                yield return new($"{label}_所属等の目標_変更前", string.Join('\n', changes.Select(c => c.Before)));
                yield return new($"{label}_所属等の目標_変更日", string.Join('\n', changes.Select(c => Iso(c.On))));
                yield return new($"{label}_所属等の目標_変更の理由", string.Join('\n', changes.Select(c => c.Reason)));
                break;
            case OfficeScheme.MidYear:
                yield return new($"{label}_取組状況", Of("progress"));
                break;
            default:
                yield return new($"{label}_目標達成度_記号", Marks.GetValueOrDefault(Of("rating"), outside is null ? "" : "―"));
                yield return new($"{label}_振り返り", Of("reflection"));
                yield return new($"{label}_収納率_記載", Of("rate"));
                break;
        }
    }

    /// <summary>The newest text that was there, as worded where it was.</summary>
    public static Dictionary<string, string> Printed(ModelPhase state, DateTimeOffset at)
    {
        var printed = new Dictionary<string, string>(state.Answers.LastOrDefault(a => a.At <= at)?.Values ?? []);
        foreach (var wording in state.Wordings.Where(w => w.At <= at).GroupBy(w => w.Field).Select(g => g.Last()))
        {
            printed[wording.Field] = wording.Text ?? printed.GetValueOrDefault(wording.Field, "");
        }

        return printed;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
