using FsCheck;
using FsCheck.Fluent;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles;

/// <summary>A joint sheet's dates are those of its members while they are members: who leaves takes none along and lends none afterwards.</summary>
public sealed class DatesOfMembersTests
{
    private static readonly UnitId Stays = new("mihon-shiminzei"), Leaves = new("mihon-shisanzei"), Elsewhere = new("mihon-hogo");

    [Fact]
    public async Task What_is_changed_for_a_members_department_after_it_left_is_no_date_of_the_joint_sheet()
    {
        var world = await World.Open();
        var (cycle, state) = (await world.Cycle(), await world.State());
        var own = state.Head.Body.Unit(Stays).Parent!.Value;
        UnitId[][] whom = [[Stays], [own], [Leaves], [Elsewhere], [World.Ward], []];
        var drawn =
            from leaves in Gen.Choose(2, 28)
            from changes in Gen.ListOf(
                from at in Gen.Choose(1, 28)
                from unit in Gen.Choose(0, whom.Length - 1)
                from day in Gen.Choose(1, 28)
                select (At: at, Units: whom[unit], Day: day))
            select (Leaves: leaves, Changes: changes.OrderBy(c => c.At).ToList());

        Prop.ForAll(drawn.ToArbitrary(), d =>
        {
            var dates = new Timetable(cycle.Cycle with { DateChanges = [.. d.Changes.SelectMany((c, i) => new[] { World.MidYear, World.Targets }.Select(p => Changed(i + 1, p, c.At, c.Units, c.Day)))] });
            var head = Left(state.Head.Body, d.Leaves);
            var sheet = state.Sheet(new(Stays.Value))!.Body.Without(Leaves, [World.MidYear]);
            int? Day(PhaseId phase) => dates.ChangeFor(phase, PhaseDateKind.Due, head, sheet)?.Day.Day;
            int? Expected(bool whileMember) => d.Changes
                .Where(c => c.Units.Length == 0 || c.Units[0] == Stays || c.Units[0] == own || c.Units[0] == World.Ward || !whileMember || c.At < d.Leaves)
                .Select(c => (int?)c.Day).LastOrDefault();
            return Day(World.MidYear) == Expected(whileMember: true) && Day(World.Targets) == Expected(whileMember: false);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The member stood in another department, and is in another ward from the day on.</summary>
    private static WardHead Left(WardHead head, int day) => head with
    {
        Units = [.. head.Units.Select(u => u.Id == Leaves ? (u with { Parent = Elsewhere }).EndedOn(new(2026, 9, day), [Leaves]) : u)],
    };

    private static DateChange Changed(int version, PhaseId phase, int at, IReadOnlyList<UnitId> units, int day) => new(
        version, units, phase, PhaseDateKind.Due, new(2026, 12, day), new(17, 15), "延長します。", "account:a", World.At(2026, 9, at));
}
