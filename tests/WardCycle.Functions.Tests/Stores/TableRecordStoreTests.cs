using WardCycle.Functions.Stores;
using WardCycle.Record;
using WardCycle.Tests.Record;

namespace WardCycle.Functions.Tests.Stores;

/// <summary>The record's contract over a table that behaves as the service does.</summary>
public sealed class TableRecordStoreTests : RecordStoreContract
{
    protected override IRecordStore Open() => new TableRecordStore(new FakeTable());
}
