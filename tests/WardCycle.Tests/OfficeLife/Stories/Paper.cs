using System.Text;
using WardCycle.Migration;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>移行データ: files with what was done on paper, and with what the year before has said.</summary>
internal static class Paper
{
    private static readonly Dictionary<string, string> Marks = new() { ["achieved"] = "◎", ["mostly"] = "○", ["partly"] = "△", ["hardly"] = "×" };

    /// <summary>A phase that one section did on paper.</summary>
    public static Act Phase(Scene scene)
    {
        var (state, values) = (scene.State, Texts.Values(scene));
        values.Remove("memo");
        var file = File(scene.Phase, [(scene.Sheet.Id, values)]);
        return new("migration: phase done on paper", scene.Key, scene.Partition, life => Import(life, scene.Cycle, scene.Phase, MigrationKind.Phase, file), at =>
            state.Submit(new(at, values, "paper")))
        { IsPressedAgain = true };
    }

    /// <summary>Last year's values of a whole ward.</summary>
    public static Act LastYear(ModelCycle cycle, string ward, string phase)
    {
        var field = OfficeScheme.TextField(phase);
        var file = File(phase, [.. cycle.Sheets.Where(s => s.Ward == ward && s.IsAsked(phase)).Select(s => (s.Id, new Dictionary<string, string> { [field] = $"{s.Id}の前年度" }))]);
        return new("migration: earlier year", $"{cycle.Id}/{ward}/{phase}", "", life => Import(life, cycle, phase, MigrationKind.LastYear, file), _ => cycle.Migrated.Add((ward, phase)))
        {
            IsSilent = true,
        };
    }

    private static async Task<string?> Import(Life life, ModelCycle cycle, string phase, MigrationKind kind, byte[] file)
    {
        var desk = life.Get<MigrationDesk>();
        var plan = await desk.Plan(Office.City, cycle.Id, new(phase), kind, file, "paper.csv", null);
        return plan is null ? "no plan" : Act.Said(await desk.Apply(Office.City, plan, file, "paper.csv"));
    }

    private static byte[] File(string phase, List<(string Sheet, Dictionary<string, string> Values)> lines)
    {
        var columns = Columns(phase).Where(c => lines[0].Values.ContainsKey(c.Field)).ToList();
        var text = lines.Select(l => string.Join(',', columns.Select(c => Quoted(c.Field == "rating" ? Marks[l.Values[c.Field]] : l.Values[c.Field])).Prepend(l.Sheet)))
            .Prepend(string.Join(',', columns.Select(c => c.Label).Prepend("所属")));
        return Encoding.UTF8.GetBytes(string.Join("\r\n", text) + "\r\n");
    }

    private static (string Field, string Label)[] Columns(string phase) => phase switch
    {
        OfficeScheme.Targets => [("target", "所属等の目標")],
        OfficeScheme.MidYear => [("progress", "取組状況")],
        _ => [("rating", "目標達成度"), ("reflection", "振り返り"), ("rate", "収納率")],
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
