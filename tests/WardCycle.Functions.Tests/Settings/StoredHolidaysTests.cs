using System.Text;
using WardCycle.Calendar;
using WardCycle.Functions.Settings;
using WardCycle.Publication;

namespace WardCycle.Functions.Tests.Settings;

public sealed class StoredHolidaysTests
{
    private const string Path = "settings/holidays.csv";

    [Fact]
    public async Task Without_a_document_the_shipped_table_holds() =>
        Assert.Same(HolidayTable.Shipped, await StoredHolidays.Load(new MemoryDocumentStore(), null));

    [Fact]
    public async Task The_installations_own_document_holds_instead()
    {
        var table = await StoredHolidays.Load(await With(Shipped()), Path);

        Assert.NotSame(HolidayTable.Shipped, table);
    }

    [Theory]
    [InlineData(null, "it is missing")]
    [InlineData("nonsense", "it has faults")]
    public async Task A_wrong_document_stops_the_start_and_the_setting_is_named(string? text, string reason)
    {
        var documents = text is null ? new MemoryDocumentStore() : await With(text);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => StoredHolidays.Load(documents, Path));

        Assert.True(refusal.Message.Contains("WardCycle__Holidays：", StringComparison.Ordinal) && refusal.Message.Contains(Path, StringComparison.Ordinal), reason);
    }

    private static string Shipped() =>
        new StreamReader(typeof(HolidayTable).Assembly.GetManifestResourceStream("calendar/holidays.csv")!).ReadToEnd();

    private static async Task<MemoryDocumentStore> With(string text)
    {
        var documents = new MemoryDocumentStore();
        await documents.Create(Path, new(Encoding.UTF8.GetBytes(text), "text/csv"));
        return documents;
    }
}
