using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Secretariat.Board;

/// <summary>Reads the city board out of what the wards have submitted so far.</summary>
public sealed class CityBoardReader(IRecordStore store)
{
    private readonly ReportComposer _composer = new(store);

    public async Task<CityBoard> Read(OpenCycle open, CancellationToken cancel = default)
    {
        List<(CycleWard, IReadOnlyList<ReportRow>)> wards = [];
        foreach (var ward in open.Cycle.Wards)
        {
            var rows = await store.Get(open.WardPartition(ward.Id), Keys.WardHead, cancel) is null
                ? []
                : (await _composer.Compose(open, ward.Id, open.Scheme.Phases[^1].Id, 0, [], cancel)).Rows;
            wards.Add((ward, rows));
        }

        return CityBoard.Of(open, wards);
    }
}
