using FsCheck;
using FsCheck.Fluent;
using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Tests.Reorganisations;

/// <summary>Wherever the day of a joining or a division lies in the year, every section is asked and printed once in each phase, in the ward of the as-of date.</summary>
public sealed class DrawnWardChangesTests
{
    private const int Draws = 12;

    [Fact]
    public void Every_section_is_in_one_report_of_each_phase() => Prop.ForAll(
        Gen.Choose(1, 150).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(),
        (days, joins) => Check(ReorganisedWorld.First.AddDays(days), joins).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(Draws).WithQuietOnSuccess(true));

    private static async Task<bool> Check(DateOnly on, bool joins)
    {
        var office = await ReorganisedWorld.InSeptember(wards: 2, sections: 11);
        var other = (await office.World.Cycle()).Cycle.Wards.Single(w => w.Id != World.Ward).Id;
        var department = (await office.World.State()).Head.Body.Units.First(u => u.Kind == UnitKind.Department).Id;
        await office.Prepare(on, joins ? new UnitChange.Join(other, [World.Ward]) : new UnitChange.Divide(World.Ward, [new(new("aoba"), "青葉区", 9, null, [department])]));
        foreach (var day in new[] { new DateOnly(2026, 11, 17), on, on.AddDays(1), new(2027, 3, 20) }.Distinct().Order())
        {
            await office.At(MunicipalTime.At(day, new(9, 0)));
        }

        var cycle = await office.World.Cycle();
        foreach (var phase in cycle.Scheme.Phases.Select(p => p.Id))
        {
            List<string> units = [];
            foreach (var ward in cycle.Cycle.Wards)
            {
                var rows = await office.Report(phase, ward.Id);
                Assert.True(rows.Count == 0 || cycle.IsIn(ward, phase) || cycle.Timetable.For(phase, WardCycle.Schemes.PhaseDateKind.Closing) < MunicipalTime.At(on, TimeOnly.MinValue), $"{on} {phase} {ward.Id}");
                units.AddRange(rows.Select(r => r.UnitId));
            }

            Assert.Equal(22, units.Count);
            Assert.Equal(22, units.Distinct().Count());
        }

        return true;
    }
}
