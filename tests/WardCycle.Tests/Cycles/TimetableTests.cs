using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Schemes;

namespace WardCycle.Tests.Cycles;

/// <summary>Changes of dates in mid-year: the newest that fits a section wins.</summary>
public sealed class TimetableTests
{
    private static readonly DateTimeOffset AsWritten = World.At(2026, 5, 15, 17, 15);

    [Theory]
    [InlineData("somu", 20, "the section's own change")]
    [InlineData("nozei", 19, "the department's change; the section has none")]
    [InlineData("kenko", 18, "the ward's change")]
    public async Task The_newest_change_that_fits_wins(string section, int day, string reason)
    {
        var (cycle, ward) = await With(Changed(1, 18, "mihon"), Changed(2, 19, "mihon-kumin"), Changed(3, 20, "mihon-somu"), Changed(4, 21, "mihon-hogo"));
        var sheet = ward.Sheet(World.SheetOf(section))!.Body;
        Assert.True(World.At(2026, 5, day, 17, 15) == cycle.Timetable.For(ward.Head.Body, sheet, World.Targets, PhaseDateKind.Due), reason);
    }

    [Fact]
    public async Task A_later_change_for_all_takes_back_an_earlier_one_for_a_section()
    {
        var (cycle, ward) = await With(Changed(1, 20, "mihon-somu"), Changed(2, 22));
        Assert.Equal(World.At(2026, 5, 22, 17, 15), cycle.Timetable.For(ward.Head.Body, ward.Sheet(World.SheetOf("somu"))!.Body, World.Targets, PhaseDateKind.Due));
        Assert.Equal(World.At(2026, 5, 22, 17, 15), cycle.Timetable.Latest(World.Targets, PhaseDateKind.Due));
    }

    [Fact]
    public async Task A_joint_sheet_has_the_change_of_any_of_its_sections()
    {
        var (cycle, ward) = await With(Changed(1, 20, "mihon-shisanzei"));
        Assert.Equal(World.At(2026, 5, 20, 17, 15), cycle.Timetable.For(ward.Head.Body, ward.Sheet(World.SheetOf("shiminzei"))!.Body, World.Targets, PhaseDateKind.Due));
    }

    [Fact]
    public async Task Everybody_else_keeps_the_dates_as_they_were()
    {
        var (cycle, ward) = await With(Changed(1, 20, "mihon-somu"));
        Assert.Equal(AsWritten, cycle.Timetable.For(World.Targets, PhaseDateKind.Due));
        Assert.Equal(AsWritten, cycle.Timetable.For(ward.Head.Body, ward.Sheet(World.SheetOf("kenko"))!.Body, World.Targets, PhaseDateKind.Due));
        Assert.Equal(World.At(2026, 5, 22, 17, 15), cycle.Timetable.For(World.Targets, PhaseDateKind.Closing));
    }

    [Fact]
    public async Task The_next_event_is_the_earliest_thing_ahead()
    {
        var (cycle, _) = await With();
        var wake = World.At(2026, 5, 8, 8, 30);
        WardSummary[] wards = [new(World.Ward, wake, new Dictionary<PhaseId, PhaseSummary>())];
        Assert.Equal(World.At(2026, 4, 15, 8, 30), NextEvent.After(cycle, wards, World.At(2026, 4, 1)));
        Assert.Equal(wake, NextEvent.After(cycle, wards, World.At(2026, 4, 15)));
        Assert.Equal(AsWritten, NextEvent.After(cycle, wards, wake));
        Assert.Equal(World.At(2026, 5, 22, 17, 15), NextEvent.After(cycle, [], AsWritten));
        Assert.Equal(cycle.Cycle.Care.Instant, NextEvent.After(cycle, [], World.At(2027, 6, 1)));
        Assert.Null(NextEvent.After(cycle, wards, cycle.Cycle.Care.Instant));
    }

    private static async Task<(OpenCycle Cycle, WardState Ward)> With(params DateChange[] changes)
    {
        var world = await World.Open();
        await world.SetCycle(c => c with { DateChanges = changes });
        return (await world.Cycle(), await world.State());
    }

    private static DateChange Changed(int version, int day, params string[] units) => new(
        version, [.. units.Select(u => new UnitId(u))], World.Targets, PhaseDateKind.Due, new(2026, 5, day), new(17, 15), "延長します。", "account:a", World.At(2026, 5, 1));
}
