using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Rehearsal;

/// <summary>Submissions that the desk has acknowledged to simulated heads: all of them must stand in the record at the end.</summary>
public sealed class RehearsalReceipts
{
    private readonly HashSet<(UnitId Ward, SheetId Sheet, PhaseId Phase, int Revision)> _receipts = [];

    public IReadOnlySet<(UnitId Ward, SheetId Sheet, PhaseId Phase, int Revision)> All => _receipts;

    public void Add(UnitId ward, SheetId sheet, PhaseId phase, int revision)
    {
        lock (_receipts)
        {
            _receipts.Add((ward, sheet, phase, revision));
        }
    }
}
