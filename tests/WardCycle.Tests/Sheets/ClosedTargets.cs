using WardCycle.Calendar;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Sheets;

/// <summary>A sheet whose targets are submitted and closed, in September.</summary>
internal static class ClosedTargets
{
    public static async Task<(DeskWorld World, SheetId Sheet)> Of(string target)
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Submit(sheet, target);
        world.Time.Now = MunicipalTime.At(new(2026, 9, 10), new(10, 0));
        await world.Put(sheet, DeskWorld.Targets, s => s with { Gate = Gate.Shut });
        return (world, sheet);
    }
}
