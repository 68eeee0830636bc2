namespace WardCycle.Schemes;

/// <summary>目安: a rule that suggests a grade beside a choice and never decides. The first line that holds is shown with its working.</summary>
/// <param name="From">Figure fields (or choices with a grade target, or days) whose targets are looked at.</param>
/// <param name="Reason">The field in which a differing choice is explained; null: none is asked for.</param>
public sealed record SuggestScheme(IReadOnlyList<FieldId> From, IReadOnlyList<SuggestGrade> Grades, FieldId? Reason = null)
{
    /// <summary>Looks at days against a due day, not at figures.</summary>
    public bool IsByDay => Grades.Any(g => g.When is SuggestWhen.OnTime or SuggestWhen.Late);
}
