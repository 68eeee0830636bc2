namespace WardCycle.Schemes;

/// <summary>After a submission the unit's head confirms it on the same sheet. Never a condition for what was submitted to count.</summary>
/// <param name="After">Working days after the submission on which the head is reminded; none: the first mail alone.</param>
public sealed record ConfirmPlan(IReadOnlyList<int> After)
{
    public static ConfirmPlan Usual { get; } = new([2, 4, 6]);
}
