using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.History;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat;

public sealed class AuditReaderTests
{
    private static readonly DateOnly Day = new(2026, 5, 8);

    /// <summary>The reason, the page asked for, the page shown, its first entry, how many.</summary>
    public static TheoryData<string, int, int, string, int> Pages => new()
    {
        { "the newest stand on the first page", 1, 1, "120", 50 },
        { "the next page goes on behind it", 2, 2, "70", 50 },
        { "the last page has the rest", 3, 3, "20", 20 },
        { "beyond the end is the end", 99, 3, "20", 20 },
        { "before the beginning is the beginning", -1, 1, "120", 50 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_holds_fifty_acts_the_newest_first(string because, int asked, int page, string first, int count)
    {
        var store = new MemoryRecordStore();
        for (var n = 1; n <= 120; n++)
        {
            await Add(store, MunicipalTime.At(Day, new(9, 0)).AddSeconds(n), n.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var list = await new AuditReader(store).OfInstallation(new(Page: asked));

        Assert.True((list.Page, list.Pages, list.Count, list.Entries.Count) == (page, 3, 120, count), because);
        Assert.Equal(first, list.Entries[0].Text);
    }

    [Fact]
    public async Task A_day_is_the_municipalitys_from_midnight_to_midnight()
    {
        var store = new MemoryRecordStore();
        await Add(store, MunicipalTime.At(Day, TimeOnly.MinValue).AddMilliseconds(-1), "the evening before");
        await Add(store, MunicipalTime.At(Day, TimeOnly.MinValue), "midnight");
        await Add(store, MunicipalTime.At(Day.AddDays(1), TimeOnly.MinValue).AddMilliseconds(-1), "the last moment");
        await Add(store, MunicipalTime.At(Day.AddDays(1), TimeOnly.MinValue), "the next day");

        var list = await new AuditReader(store).OfInstallation(new(Day));

        Assert.Equal(["the last moment", "midnight"], list.Entries.Select(e => e.Text));
    }

    [Fact]
    public async Task The_citys_own_mails_stand_with_the_cycle_and_actors_are_shown_as_on_a_sheet()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Do(new CycleCommand.Pause("点検のため"));
        await world.Do(new SheetCommand.AddNote(sheet, "電話で確認した。"));
        var (open, reader) = (await world.Open(), new AuditReader(world.Record));

        var cycle = await reader.OfCycle(open, new());
        var ward = (await reader.OfWard(open, DeskWorld.Ward, DeskWorld.Now, new()))!;

        Assert.Equal("一時停止しました。理由：点検のため", cycle.Entries[0].Text);
        Assert.Equal("事務局 jimukyoku", cycle.Entries[0].Who);
        Assert.Contains(ward.Entries, e => e.Sheet == sheet && e.SheetName is { Length: > 0 } && e.Text.Contains("電話で確認した", StringComparison.Ordinal));
        Assert.Null(await reader.OfWard(open, new("none"), DeskWorld.Now, new()));
    }

    private static async Task Add(MemoryRecordStore store, DateTimeOffset at, string text) =>
        Assert.True((await store.Commit(Keys.Installation, [Change.New(Keys.Audit(at, "t"), new AuditRow(at, "wardcycle", "test", text))])).IsDone);
}
