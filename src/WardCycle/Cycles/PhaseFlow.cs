using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>One phase: opens by the calendar, shuts in every ward, then edition after edition is composed, decided and published.</summary>
public static class PhaseFlow
{
    public static async Task Run(IYearVerbs verbs, PhaseId phase)
    {
        if (await verbs.Until(new(MilestoneKind.Opened, phase)) is Sight.Over
            || await verbs.Until(new(MilestoneKind.AllShut, phase)) is Sight.Over)
        {
            return;
        }

        for (var edition = 1; await Publish(verbs, phase, edition); edition++)
        {
        }
    }

    /// <summary>True where the next edition may follow, false where the care date ended the phase.</summary>
    private static async Task<bool> Publish(IYearVerbs verbs, PhaseId phase, int edition)
    {
        if (await verbs.Until(new(MilestoneKind.EditionWanted, phase, edition)) is Sight.Over)
        {
            return false;
        }

        await verbs.Once(Step.Compose, Subject.Phase(phase), edition);
        switch (await verbs.Until(new(MilestoneKind.EditionSettled, phase, edition)))
        {
            case Sight.Over:
                return false;
            case Sight.Reached { Word: Sight.Superseded }:
                return true;
        }

        switch (await verbs.Until(new(MilestoneKind.PublicationDue, phase, edition)))
        {
            case Sight.Over:
                return false;
            case Sight.Reached { Word: Sight.Superseded }:
                return true;
        }

        await verbs.Once(Step.Publish, Subject.Phase(phase), edition);
        return true;
    }
}
