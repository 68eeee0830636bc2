using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Tests.Reorganisations;

/// <summary>A reorganised cycle goes into its file and comes back row for row, prepared reorganisations and groups with it.</summary>
public sealed class ExportedReorganisationTests
{
    [Fact]
    public async Task A_cycle_with_a_founded_and_an_ended_ward_comes_back_row_for_row()
    {
        var office = await ReorganisedWorld.InSeptember(wards: 2);
        var other = WardCycle.Rehearsal.SampleOrganisation.Generate(2, 11).Wards.Last().Id;
        var department = (await office.World.State()).Head.Body.Units.First(u => u.Kind == WardCycle.Organisation.UnitKind.Department).Id;
        await office.Reorganise(new UnitChange.Divide(World.Ward, [new(new("aoba"), "青葉区", 9, null, [department])]), new UnitChange.Join(World.Ward, [other]));
        await office.At(World.At(2026, 10, 1, 0, 1));

        using var file = new MemoryStream();
        await CycleExport.Write(office.World.Record, World.Id, file);
        file.Position = 0;
        var copy = new MemoryRecordStore();
        Assert.IsType<CycleImportResult.Done>(await CycleImport.Read(copy, file, "cycle.jsonl"));

        var expected = (await RecordNormalForm.Of(office.World.Record, World.Id)).Where(l => !l.Contains("\tcycle\t", StringComparison.Ordinal)).ToList();
        Assert.Equal(expected, (await RecordNormalForm.Of(copy, World.Id)).Where(l => !l.Contains("\tcycle\t", StringComparison.Ordinal)));
        Assert.Contains(expected, l => l.StartsWith("cycle-rehearsal-ward-aoba\t", StringComparison.Ordinal));
        var row = (await copy.Get(Keys.CyclePartition(World.Id), Keys.Cycle))!.Read<CycleRow>();
        Assert.Equal((await office.World.Cycle()).Cycle.Wards, row.Wards);
    }

    [Fact]
    public async Task A_reorganised_cycle_comes_back_row_for_row()
    {
        var office = await ReorganisedWorld.InSeptember(wards: 2);
        await office.Reorganise(
            new UnitChange.Join(ReorganisedWorld.Unit("kenko"), [ReorganisedWorld.Unit("eisei")]),
            new UnitChange.Move(ReorganisedWorld.Unit("somu"), WardCycle.Rehearsal.SampleOrganisation.Generate(2, 11).Wards.Last().Id, 1));
        await office.Prepare(new(2026, 12, 1), new UnitChange.Rename(ReorganisedWorld.Unit("nozei"), "債権管理課"));
        await ReorganisedWorld.Do(office.World, new WardCycle.Secretariat.CycleCommand.SetGroup("税務の所属", [ReorganisedWorld.Unit("nozei")]));

        using var file = new MemoryStream();
        await CycleExport.Write(office.World.Record, World.Id, file);
        file.Position = 0;
        var copy = new MemoryRecordStore();
        Assert.IsType<CycleImportResult.Done>(await CycleImport.Read(copy, file, "cycle.jsonl"));

        var expected = (await RecordNormalForm.Of(office.World.Record, World.Id)).Where(l => !l.Contains("\tcycle\t", StringComparison.Ordinal));
        Assert.Equal(expected, (await RecordNormalForm.Of(copy, World.Id)).Where(l => !l.Contains("\tcycle\t", StringComparison.Ordinal)));
        var row = (await copy.Get(Keys.CyclePartition(World.Id), Keys.Cycle))!.Read<CycleRow>();
        Assert.Equal([1, 2], row.Reorganisations!.Select(r => r.Number));
        Assert.Equal("税務の所属", Assert.Single(row.Groups!).Name);
    }
}
