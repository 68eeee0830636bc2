namespace WardCycle.Cycles;

/// <summary>The year as it hangs on the wall. Awaits nothing but the five verbs.</summary>
public static class AnnualCycle
{
    /// <summary>Prepare; then every ward is watched and every phase runs, side by side, until the care date; finish.</summary>
    public static async Task Run(IYearVerbs verbs)
    {
        var plan = await verbs.Once(Step.Prepare, Subject.Year);
        await Task.WhenAll(
            verbs.Children([.. plan.Wards.Select(Subject.Ward)]),
            verbs.Children([.. plan.Phases.Select(Subject.Phase), Subject.City]));
        await verbs.Once(Step.Finish, Subject.Year);
    }

    /// <summary>The flow of any subject: how a shell starts a child.</summary>
    public static Task Run(IYearVerbs verbs, Subject subject) =>
        subject == Subject.Year ? Run(verbs)
        : subject.AsPhase is { } phase ? PhaseFlow.Run(verbs, phase)
        : Watcher.Run(verbs, subject);
}
