using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Sheets;

/// <summary>The year after a <see cref="SheetWorld"/>'s, in the same record: started on 20 April 2027.</summary>
public sealed class NextYear(SheetWorld world, CycleId id)
{
    public static async Task<NextYear> After(SheetWorld world, bool rehearsal = false, string id = "kita-2027", UnitId? ward = null, string? yaml = null)
    {
        world.Time.Now = At("2027-04-20T10:00");
        var wards = ward ?? Ward;
        var started = await new CycleStart(world.Record, world.Parts.Days, world.Time).Start(new(
            new(id), $"uid-{id}", yaml ?? ShippedSchemes.Yaml(ShippedSchemes.Default)!, new(2027), "北区 所属目標", Roster(), [wards],
            new("区政推進課 企画担当", "", ""), rehearsal, Pace.Real, world.Time.Now, "account:jimu"));
        Assert.True(started is StartResult.Started, started.ToString());
        var year = new NextYear(world, new(id));
        await new PrepareStep(world.Record, world.Parts.Keys).Run(await year.Open(), CancellationToken.None);
        return year;
    }

    public string Partition => Keys.WardPartition(id, Ward);

    public IRecordStore Store => world.Record;

    public Task<OpenCycle> Open() => world.Cycles.Get(id);

    public async Task<ReferenceAnswers?> LastYearOf(SheetId sheet, PhaseId phase) =>
        await new LastYear(world.Record).Find(await Open(), Ward, sheet, phase, CancellationToken.None);

    /// <summary>A head's way in: the door's address and the code; the sheet takes answers.</summary>
    public async Task<(string Address, string Code)> Way(SheetId sheet)
    {
        var head = (await world.Record.Get(Partition, Keys.Sheet(sheet)))!.As<SheetHead>();
        Assert.True((await world.Record.Commit(Partition, [head.To(head.Body.With(Targets, head.Body.State(Targets) with { Gate = Gate.Open }))])).IsDone);
        var link = (await world.Record.Range(Partition, "link-", Keys.After("link-"))).Select(r => r.Read<LinkRow>())
            .First(l => l.Sheet == sheet && l.Post == new PostId($"{sheet}-head"));
        return ($"/s/{link.Id}", LinkCode.Of(world.Parts.Keys, link)!);
    }
}
