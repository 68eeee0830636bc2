namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>What becomes of one sheet in one phase: its steps, one after the other.</summary>
internal sealed class Story(string name, IReadOnlyList<Step> steps)
{
    private int _at;

    public string Name => name;

    public bool IsOver => _at >= steps.Count;

    /// <summary>The next act, where it is time for one.</summary>
    public Act? Next(Scene scene, bool isOffice)
    {
        if (IsOver || steps[_at].IsOffice != isOffice || !steps[_at].IsDue(scene) || steps[_at].Act(scene) is not { } act)
        {
            return null;
        }

        return act with
        {
            Then = at =>
            {
                _at++;
                act.Then(at);
            },
        };
    }
}
