using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Filing;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Filing;

public sealed class DisposalTests
{
    private static readonly Actor City = new("kikaku", new HashSet<AccountRole> { AccountRole.City });

    private static readonly DisposalApproval Approval = new(new(2032, 4, 1), "総務部長", "総第12号");

    [Theory]
    [InlineData(2026, 1, "2028-04-01", "one year from 1 April 2027")]
    [InlineData(2026, 5, "2032-04-01", "five years from 1 April 2027")]
    [InlineData(2020, 30, "2051-04-01", "thirty years from 1 April 2021")]
    public void The_period_counts_from_the_1_April_after_the_year(int year, int years, string due, string reason)
    {
        Assert.True(due == new FilingRow("A", years, default, "").DueOn(new(year)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), reason);
    }

    [Fact]
    public async Task A_cycle_is_disposed_of_only_when_it_has_ended_its_period_is_over_and_it_was_approved()
    {
        await using var world = await Ended();
        var desk = world.Get<DisposalDesk>();

        Assert.Contains("分類番号と保存期間がまだ", Message(await desk.Dispose(City, OfficeWorld.Cycle)), StringComparison.Ordinal);
        await desk.File(City, OfficeWorld.Cycle, "A-12", 5);
        Assert.Contains("令和14年4月1日", Message(await desk.Dispose(City, OfficeWorld.Cycle)), StringComparison.Ordinal);
        world.Host.Time.Now = MunicipalTime.At(new(2032, 4, 1), new(9, 0));
        Assert.Contains("決裁が記録されていません", Message(await desk.Dispose(City, OfficeWorld.Cycle)), StringComparison.Ordinal);
        Assert.IsType<CommandResult.Done>(await desk.Approve(City, OfficeWorld.Cycle, Approval));
        Assert.IsType<CommandResult.Done>(await desk.Dispose(City, OfficeWorld.Cycle));

        Assert.Empty(await Left(world));
        var log = Assert.Single((await desk.List()).Log);
        Assert.Equal(("account:kikaku", "A-12", Approval), (log.By, log.Filing!.ClassCode, log.Filing.Approval));
        Assert.NotNull(log.DoneAt);
    }

    [Fact]
    public async Task A_running_cycle_is_never_disposed_of()
    {
        await using var world = await OfficeWorld.Submitted();

        Assert.Contains("先に中止して", Message(await world.Get<DisposalDesk>().Dispose(City, OfficeWorld.Cycle)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_at_any_commit_a_disposal_goes_on_and_leaves_nothing_but_its_log()
    {
        for (var kill = 1; kill < 60; kill++)
        {
            await using var world = await Rehearsed();
            var fragile = new FragileStore(world.Host.Record, kill);
            var cycles = new CycleReader(fragile, new WorkingDays(HolidayTable.Shipped));
            var died = false;
            try
            {
                await new DisposalDesk(fragile, world.Host.Documents, cycles, new CycleList(fragile, cycles), world.Host.Time).Dispose(City, OfficeWorld.Cycle);
            }
            catch (RecordUnavailableException)
            {
                died = true;
            }

            var desk = world.Get<DisposalDesk>();
            await desk.Resume();
            Assert.Empty(await Left(world));
            Assert.NotNull(Assert.Single((await desk.List()).Log).DoneAt);
            if (!died)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task A_rehearsal_that_was_stopped_is_deleted_from_its_page_at_once()
    {
        await using var world = await Rehearsed();
        var visitor = await world.Host.SignedIn();

        var page = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("予行を削除する");
        var unsure = await page.Press("予行を削除する");
        var done = await unsure.Tick("元に戻せないことを確かめました").Press("予行を削除する");

        Assert.NotEmpty(unsure.Problems);
        Assert.Equal("保存と廃棄", done.Heading);
        Assert.Contains("削除しました", done.Notice, StringComparison.Ordinal);
        Assert.Contains("（予行）", done.Text, StringComparison.Ordinal);
        Assert.Empty(await Left(world));
    }

    [Fact]
    public async Task Class_and_period_are_recorded_and_approved_on_the_cycles_page()
    {
        await using var world = await Ended();
        var visitor = await world.Host.SignedIn();

        var page = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("保存と廃棄");
        var filed = await (await visitor.Open($"{OfficeWorld.CyclePage}/filing")).Fill("分類番号", "A-12").Fill("保存期間", "5").Press("記録する");

        Assert.NotNull(page);
        Assert.Contains("令和14年4月1日", filed.Notice, StringComparison.Ordinal);
        Assert.Contains("A-12", (await visitor.Open("/office/filing")).Text, StringComparison.Ordinal);
    }

    private static string Message(CommandResult result) => Assert.IsType<CommandResult.Refused>(result).Problems[0].Message;

    private static async Task<OfficeWorld> Rehearsed()
    {
        var world = await OfficeWorld.Submitted();
        await world.Get<CycleCommands>().Do(City, OfficeWorld.Cycle, new CycleCommand.Cancel("試しが終わったため"));
        await world.Settle();
        return world;
    }

    private static async Task<OfficeWorld> Ended()
    {
        var world = await OfficeWorld.Started(rehearsal: false);
        await world.Settle();
        await world.Get<CycleCommands>().Do(City, OfficeWorld.Cycle, new CycleCommand.Cancel("統合のため"));
        await world.Settle();
        return world;
    }

    /// <summary>Keys and paths that still speak of the cycle.</summary>
    private static async Task<List<string>> Left(OfficeWorld world)
    {
        List<string> left = [];
        foreach (var partition in new[] { Keys.CyclePartition(OfficeWorld.Cycle), Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward)), Keys.WardPartition(OfficeWorld.Cycle, Keys.City) })
        {
            left.AddRange((await world.Host.Record.Range(partition, "", Keys.After("~"))).Select(r => r.Key));
        }

        left.AddRange((await world.Host.Record.Range(Keys.Installation, "", Keys.After("~")))
            .Where(r => !r.Key.StartsWith(DisposalRow.Prefix, StringComparison.Ordinal) && r.Json.Contains(OfficeWorld.Cycle.Value, StringComparison.Ordinal)).Select(r => r.Key));
        left.AddRange((await world.Host.Documents.List("")).Where(p => p.Contains(OfficeWorld.Cycle.Value, StringComparison.Ordinal)));
        return left;
    }
}
