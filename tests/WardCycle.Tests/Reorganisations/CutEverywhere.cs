using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal.Faults;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Tests.Reorganisations;

/// <summary>Cuts the morning of a reorganisation before and after each of its commits, and where the answer is lost; then lets the wards go on.</summary>
public static class CutEverywhere
{
    private const int Most = 400;

    public static async Task<int> Check(DateOnly on, int wards, int sections, IReadOnlyList<UnitChange> changes, Func<ReorganisedWorld, Task>? before = null)
    {
        var office = await ReorganisedWorld.InSeptember(wards, sections);
        await (before?.Invoke(office) ?? Task.CompletedTask);
        await office.Prepare(on, [.. changes]);
        var morning = World.At(on.Year, on.Month, on.Day, 0);
        var kept = office.World.Keep(morning);
        var uncut = await Record(kept, null);
        Assert.NotEmpty(uncut);
        for (var boundary = 0; boundary < Most; boundary++)
        {
            foreach (var fault in new[] { Fault.CrashBefore, Fault.CrashAfter, Fault.AnswerLost })
            {
                var plan = FaultPlan.At(boundary, fault);
                var cut = await Record(kept, plan);
                if (plan.Boundaries <= boundary)
                {
                    Assert.True(boundary > changes.Count, "every change is a commit at least");
                    return boundary;
                }

                Assert.Equal(uncut, cut);
            }
        }

        throw new InvalidOperationException("The morning has no end.");
    }

    private static async Task<IReadOnlyList<string>> Record(KeptMoment kept, FaultPlan? plan)
    {
        var world = new World(from: kept, now: kept.Now);
        if (plan is not null)
        {
            await Cut(world, plan);
        }

        await new ReorganisedWorld(world).At(kept.Now);
        await new ReorganisedWorld(world).At(kept.Now);
        return await RecordNormalForm.Of(world.Record, World.Id);
    }

    private static async Task Cut(World world, FaultPlan plan)
    {
        var reorganisations = new PreparedReorganisations(new FaultingRecordStore(world.Record, plan), world.Get<IKeyRing>());
        var cycle = await world.Cycle();
        try
        {
            foreach (UnitId ward in cycle.Cycle.Reorganisations!.SelectMany(r => r.Wards).Distinct())
            {
                await reorganisations.Apply(cycle, (await world.State(ward)).Head.Body, world.Time.GetUtcNow(), default);
            }
        }
        catch (Exception e) when (e is CrashException or RecordUnavailableException)
        {
            plan.Restart();
        }
    }
}
