using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>
/// One phase: once every ward has shut it (gates open and shut by the calendar), edition after edition is composed, decided
/// and published.
/// </summary>
public static class PhaseFlow
{
    public static async Task Run(IYearVerbs verbs, PhaseId phase)
    {
        if (await verbs.Until(new(MilestoneKind.AllShut, phase)) is Sight.Over)
        {
            return;
        }

        for (var edition = 1; await Publish(verbs, phase, edition); edition++)
        {
        }
    }

    /// <summary>True where the next edition is wanted, false where the care date ended the phase.</summary>
    private static async Task<bool> Publish(IYearVerbs verbs, PhaseId phase, int edition)
    {
        await verbs.Once(Step.Compose, Subject.Phase(phase), edition);
        switch (await verbs.Until(new(MilestoneKind.Publishable, phase, edition)))
        {
            case Sight.Over:
                return false;
            case Sight.Reached { Word: Sight.Superseded }:
                // By a newer edition, which is wanted in the same commit.
                return true;
        }

        await verbs.Once(Step.Publish, Subject.Phase(phase), edition);
        return await verbs.Until(new(MilestoneKind.EditionWanted, phase, edition + 1)) is not Sight.Over;
    }
}
