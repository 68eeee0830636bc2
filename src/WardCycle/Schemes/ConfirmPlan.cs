namespace WardCycle.Schemes;

/// <summary>After a submission it is confirmed on the same sheet, step by step. Never a condition for what was submitted to count.</summary>
/// <param name="By">The steps in their order, at least one.</param>
/// <param name="After">Working days after a step's beginning on which who is asked is reminded; none: the first mail alone.</param>
public sealed record ConfirmPlan(IReadOnlyList<Confirmer> By, IReadOnlyList<int> After)
{
    public static IReadOnlyList<int> UsualDays { get; } = [2, 4, 6];
}
