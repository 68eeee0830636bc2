using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests;

/// <summary>A world kept at a moment: record, documents, clock, what the transport has taken and what the desk has acknowledged.</summary>
public sealed record KeptMoment(
    DateTimeOffset Now,
    MemoryRecordSnapshot Record,
    MemoryDocumentSnapshot Documents,
    IReadOnlyList<string> Accepted,
    IReadOnlyList<(UnitId Ward, SheetId Sheet, PhaseId Phase, int Revision)> Receipts);
