using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Editions;

/// <summary>Sheets that say something else now than an edition prints: returned in its phase, or submitted since in it or an earlier one.</summary>
public static class NewerSheets
{
    /// <summary>Names of the sheets' sections; nothing where the edition has not been composed or has given way.</summary>
    public static IReadOnlyList<string> Than(EditionRow edition, Scheme scheme, IEnumerable<WardState> wards, DateOnly today)
    {
        if (edition is not { ComposedAt: { } composedAt, State: EditionState.Composed or EditionState.Decided or EditionState.Published })
        {
            return [];
        }

        var printed = scheme.Phases.TakeWhile(p => p.Id != edition.Phase).Select(p => p.Id).Append(edition.Phase).ToList();
        return
        [
            .. from ward in wards
               from sheet in ward.Sheets.Select(s => s.Body)
               where sheet.State(edition.Phase).Returned is not null || printed.Any(p => sheet.State(p).SubmittedAt > composedAt)
               select string.Join('・', sheet.Units.Select(u => ward.Head.Body.Unit(u).NameAt(today))),
        ];
    }

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
