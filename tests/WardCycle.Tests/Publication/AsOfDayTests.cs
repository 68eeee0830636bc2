using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Publication;

/// <summary>現在日 on a report is the one that holds, not the one that was first written; one section's own day is not its ward's.</summary>
public sealed class AsOfDayTests
{
    private static readonly Actor City = new("kikaku", new HashSet<AccountRole> { AccountRole.City });

    [Theory]
    [InlineData("", "令和8年4月10日", "changed for everybody")]
    [InlineData("mihon", "令和8年4月10日", "changed for the ward")]
    [InlineData("mihon-somu", "令和8年4月1日", "changed for one section")]
    public async Task A_report_prints_the_as_of_day_that_holds_for_its_ward(string unit, string printed, string reason)
    {
        await using var world = await OfficeWorld.Submitted();
        var command = new CycleCommand.ChangeDate(unit.Length == 0 ? [] : [new UnitId(unit)], OfficeWorld.Targets, PhaseDateKind.AsOf, new(2026, 4, 10), new(0, 0), "基準となる日を改めたため");
        Assert.IsType<CommandResult.Done>(await world.Get<CycleCommands>().Do(City, OfficeWorld.Cycle, command));

        await world.AdvanceTo(new(2026, 5, 25));

        var html = (await world.Host.Documents.List("editions/")).First(p => p.EndsWith(".html", StringComparison.Ordinal));
        var text = System.Text.Encoding.UTF8.GetString((await world.Host.Documents.Get(html))!.Content.Bytes.Span);
        Assert.True(text.Contains($"{printed}</time>現在", StringComparison.Ordinal), reason);
    }
}
