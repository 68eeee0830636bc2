using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Secretariat.Cycles;

/// <summary>Named groups of units. A change of dates takes the members of its day: who joins the group later keeps its dates.</summary>
public static class GroupDecision
{
    public const int MaxGroups = 20;
    public const int MaxUnits = 100;

    private const int MaxName = 40;

    public static CycleVerdict Decide(CycleCase at, CycleCommand.SetGroup command)
    {
        var name = TypedText.Clean(command.Name);
        var others = (at.Cycle.Groups ?? []).Where(g => g.Name != name).ToList();
        var old = (at.Cycle.Groups ?? []).FirstOrDefault(g => g.Name == name);
        if (Problems(at, command, others) is { Count: > 0 } problems)
        {
            return new CycleVerdict.Refused(problems);
        }

        var places = at.Wards.SelectMany(w => w.Head.Body.Places().OrderBy(p => p.Value).Select(p => p.Key)).ToList();
        List<UnitId> units = [.. places.Where(command.Units.Contains)];
        if (units.Count == 0 ? old is null : old is not null && old.Units.SequenceEqual(units))
        {
            return new CycleVerdict.Unchanged($"グループ「{name}」は、すでにそのとおりになっています。");
        }

        List<UnitGroup> groups = units.Count == 0 ? others : [.. others, new UnitGroup(name, units)];
        var text = units.Count == 0 ? $"グループ「{name}」をなくしました。" : $"グループ「{name}」を{units.Count}件の組織で定めました。";
        return new CycleVerdict.Accepted("cycle.group-set", text, text, null, [Change.Update(at.Open.Row, at.Cycle with { Groups = groups.Count == 0 ? null : [.. groups.OrderBy(g => g.Name, StringComparer.Ordinal)] })], []);
    }

    /// <summary>A group that a form names and the cycle does not know: looked at before <see cref="UnitsOf"/> is asked.</summary>
    public static Problem? Unknown(CycleCase at, string? group) =>
        group is not null && Named(at, group) is null ? new("group", $"グループ「{group}」はこのサイクルにありません。選び直してください。") : null;

    /// <summary>The units that a change of dates speaks of: the group's, where one is named.</summary>
    public static IReadOnlyList<UnitId> UnitsOf(CycleCase at, string? group, IReadOnlyList<UnitId> units) =>
        group is null ? units : Named(at, group)!.Units;

    private static UnitGroup? Named(CycleCase at, string group) => at.Cycle.Groups?.FirstOrDefault(g => g.Name == group);

    private static List<Problem> Problems(CycleCase at, CycleCommand.SetGroup command, List<UnitGroup> others)
    {
        List<Problem> problems = [.. TypedText.Check("name", "グループの名前", command.Name, MaxName) is { } name ? [name] : Array.Empty<Problem>()];
        if (command.Units.Count > MaxUnits || (command.Units.Count > 0 && others.Count >= MaxGroups))
        {
            problems.Add(new("units", $"グループは{MaxGroups}個まで、一つのグループの組織は{MaxUnits}件までです。"));
        }

        problems.AddRange(command.Units.Where(u => at.Wards.All(w => w.Head.Body.Units.All(k => k.Id != u || k.Kind == UnitKind.City)))
            .Select(u => new Problem("units", $"「{u}」はこのサイクルの組織にありません。")));
        return problems;
    }
}
