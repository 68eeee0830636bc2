using WardCycle.Calendar;
using WardCycle.Rehearsal.Faults;

namespace WardCycle.Tests.Rehearsal;

/// <summary>
/// One year of one ward without faults, kept at the beginning of every day. A case begins a day anew from what was kept,
/// meets its faults, and goes on until it stands where the reference stood at the beginning of a later day: from there on
/// both are the same run. A case that never comes back runs to the end and is compared there.
/// </summary>
internal sealed class ReferenceYear
{
    private readonly List<(int Boundaries, KeptMoment Kept)> _days = [];
    private readonly Dictionary<DateOnly, KeptMoment> _byDay = [];
    private readonly int _seed;

    private ReferenceYear(int seed) => _seed = seed;

    public int Boundaries { get; private set; }

    public KeptMoment End { get; private set; } = null!;

    public static async Task<ReferenceYear> Run(int sections, int seed = 1, int year = 2026, string? yaml = null)
    {
        var reference = new ReferenceYear(seed);
        var world = new World(seed, now: World.At(year, 4, 1, 8));
        await world.Start(1, sections, year, yaml);
        var plan = FaultPlan.Quiet();
        reference._days.Add((0, world.Keep(world.Time.GetUtcNow())));
        await world.Live(plan, day =>
        {
            // Nothing has happened on this day yet, so it may as well be kept as at midnight.
            var kept = world.Keep(MunicipalTime.At(day, default));
            reference._days.Add((plan.Boundaries, kept));
            reference._byDay[day] = kept;
        });
        reference.Boundaries = plan.Boundaries;
        reference.End = world.Keep(world.Time.GetUtcNow());
        return reference;
    }

    /// <summary>What was done at a boundary of the whole year, and what differs at the end; empty where nothing does.</summary>
    /// <param name="faults">Boundary of the whole year to what happens there.</param>
    /// <param name="toTheEnd">Runs on where it could stop, and compares the end itself.</param>
    public async Task<CaseResult> Try(IReadOnlyDictionary<int, Fault> faults, bool toTheEnd = false)
    {
        var (before, kept) = _days.Last(d => d.Boundaries <= faults.Keys.Min());
        var world = new World(_seed, kept);
        var hits = 0;
        var plan = new FaultPlan(n =>
        {
            var fault = faults.GetValueOrDefault(n + before);
            hits += fault == Fault.None ? 0 : 1;
            return fault;
        });
        try
        {
            await world.Live(plan, day =>
            {
                if (!toTheEnd && hits == faults.Count && _byDay.TryGetValue(day, out var same) && Difference.Between(same, world.Keep(same.Now)).Count == 0)
                {
                    throw new ConvergedException();
                }
            });
        }
        catch (ConvergedException)
        {
            return new(hits, world.Transport.Duplicates, []);
        }

        return new(hits, world.Transport.Duplicates, Difference.Between(End, world.Keep(End.Now)));
    }

    /// <param name="Hits">Faults that were met.</param>
    internal sealed record CaseResult(int Hits, int Duplicates, IReadOnlyList<string> Differences);

    private sealed class ConvergedException : Exception;
}
