using WardCycle.Local.Stores;
using WardCycle.Record;

namespace WardCycle.Tests.Record;

public sealed class SqliteMemoryRecordStoreTests : RecordStoreContract
{
    protected override IRecordStore Open() => SqliteRecordStore.OpenInMemory();
}
