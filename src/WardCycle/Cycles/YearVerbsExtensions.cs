namespace WardCycle.Cycles;

/// <summary>What is built on the verbs alone.</summary>
public static class YearVerbsExtensions
{
    /// <summary>Looks and rests until the milestone is reached or the care date is past.</summary>
    public static async Task<Sight> Until(this IYearVerbs verbs, Milestone milestone)
    {
        while (true)
        {
            var sight = await verbs.Look(milestone);
            if (sight is not Sight.Wait wait)
            {
                return sight;
            }

            await verbs.Rest(wait.Until);
        }
    }
}
