using WardCycle.Calendar;
using WardCycle.Links;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Web;

namespace WardCycle.Tests.Web;

/// <summary>What a <see cref="WebHost"/> runs on; a test may share it with its own preparation of the record.</summary>
public sealed class WebParts
{
    public MemoryRecordStore Record { get; init; } = new();

    public MemoryDocumentStore Documents { get; init; } = new();

    public JumpingTime Time { get; init; } = new(MunicipalTime.At(new(2026, 4, 1), new(9, 0)));

    public IKeyRing Keys { get; init; } = MasterKeyRing.FromSeed(1);

    public SilentBell Bell { get; init; } = new();

    public WorkingDays Days { get; init; } = new(HolidayTable.Shipped);

    public WebSettings Settings { get; init; } = new(new Uri("https://cycle.example.lg.jp"));
}
