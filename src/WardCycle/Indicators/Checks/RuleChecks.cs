using WardCycle.Schemes;

namespace WardCycle.Indicators.Checks;

/// <summary>The combinations that the scheme names, at every item that they are about.</summary>
internal static class RuleChecks
{
    public static IEnumerable<Remark> Run(Scheme scheme, PhaseScheme phase, IndicatorFacts facts) =>
        from rule in scheme.Remarks ?? []
        from item in ItemsOf(scheme, phase, rule)
        let fields = rule.When.Select(c => scheme.FieldAt(c.Field, item)).ToList()
        where fields.All(f => f is not null) && fields.Any(f => phase.Fields.Any(own => own.Id == f!.Id))
        where rule.When.Zip(fields).All(p => Holds(p.First, p.Second!, facts))
        select new Remark(
            RemarkKind.Scheme, [.. fields.Select(f => f!.Id).Distinct()],
            item is { } id ? $"「{scheme.Item(id)!.Heading}」：{rule.Say}" : rule.Say);

    /// <summary>The items of the phase where a condition is about an item; else the sheet once.</summary>
    private static IEnumerable<ItemId?> ItemsOf(Scheme scheme, PhaseScheme phase, RemarkScheme rule)
    {
        var written = rule.When.Select(c => c.Field).ToHashSet();
        var kind = scheme.Phases.SelectMany(p => p.Fields).FirstOrDefault(f => f.For is not null && written.Contains(f.Base))?.For;
        return kind is null ? [null] : phase.Fields.Where(f => f.For == kind).Select(f => f.Item).Distinct();
    }

    private static bool Holds(RemarkCondition condition, FieldScheme field, IndicatorFacts facts)
    {
        var answer = (condition.LastYear ? facts.LastYear : facts.Answers)[field.Id].Trim();
        return answer.Length > 0
            && (condition.Is.Contains(answer, StringComparer.Ordinal) || condition.Contains.Any(w => answer.Contains(w, StringComparison.Ordinal)));
    }
}
