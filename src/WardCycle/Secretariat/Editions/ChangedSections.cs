using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Editions;

/// <summary>Names of the sections that say something else now than an edition prints (<see cref="NewerSheets"/>).</summary>
public static class ChangedSections
{
    /// <summary>Nothing where the edition has not been composed or has given way.</summary>
    public static IReadOnlyList<string> Since(EditionRow edition, Scheme scheme, IEnumerable<WardState> wards, DateOnly today) =>
        edition is { ComposedAt: not null, State: EditionState.Composed or EditionState.Decided or EditionState.Published }
            ? [.. NewerSheets.Since(edition, scheme, wards)
                .Select(n => string.Join('・', n.Sheet.Units.Select(u => n.Ward.Head.Body.Unit(u).NameAt(today))))]
            : [];

    /// <summary>Every ward's sheets, one read a ward.</summary>
    public static async Task<IReadOnlyList<WardState>> Wards(IRecordStore store, OpenCycle open, CancellationToken cancel)
    {
        List<WardState> wards = [];
        foreach (var ward in open.Cycle.Wards)
        {
            if (await WardState.Read(store, open.WardPartition(ward.Id), cancel) is { } state)
            {
                wards.Add(state);
            }
        }

        return wards;
    }
}
