using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;

namespace WardCycle.Local.Rehearsals;

/// <summary>A finished headless rehearsal: its record, its documents and its figures.</summary>
public sealed record RehearsalOutcome(IRecordStore Record, IDocumentStore Documents, RehearsalSummary Summary);
