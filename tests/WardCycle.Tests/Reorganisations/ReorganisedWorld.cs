using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>The sample wards on an evening before a reorganisation, and what is asked of them afterwards.</summary>
public sealed class ReorganisedWorld(World world)
{
    public static readonly DateOnly First = new(2026, 10, 1);

    public World World => world;

    /// <summary>On 30 September 2026: the targets phase is shut, the mid-year check (as of 30 November) has not opened.</summary>
    public static async Task<ReorganisedWorld> InSeptember(int wards = 1, int sections = 11, Func<Roster, Roster>? reshape = null)
    {
        var world = new World();
        await world.Start(wards, sections, reshape: reshape);
        await world.Activities.Once(World.Id, 1, Step.Prepare, Subject.Year, 0);
        foreach (var at in new[] { World.At(2026, 4, 20), World.At(2026, 9, 30, 10) })
        {
            await Settle(world, at);
        }

        return new(world);
    }

    public static UnitId Unit(string section) => new($"{World.Ward}-{section}");

    public static Task<CommandResult> Do(World world, CycleCommand command, Actor? actor = null) =>
        world.Get<CycleCommands>().Do(actor ?? DeskWorld.City, World.Id, command);

    public async Task<string> Prepare(DateOnly on, params UnitChange[] changes) =>
        DeskWorld.Accepted(await Do(world, new CycleCommand.Reorganise(on, "組織規則の改正のため", changes)));

    /// <summary>All wards settle at an instant.</summary>
    public Task At(DateTimeOffset instant) => Settle(world, instant);

    public async Task Reorganise(params UnitChange[] changes)
    {
        await Prepare(First, changes);
        await At(World.At(2026, 10, 1, 0, 0));
    }

    public Task Submit(string section, PhaseId phase, string text) => Submit(Unit(section), phase, text);

    public async Task Submit(UnitId unit, PhaseId phase, string text, UnitId? ward = null)
    {
        var sheet = (await world.State(ward)).Sheet(new(unit.Value))!.Body;
        var answers = (await world.Cycle()).Scheme.Phase(phase).Fields.Where(f => sheet.Types(f) && f.Kind is FieldKind.Text or FieldKind.Line).ToDictionary(f => f.Id, _ => text);
        DeskWorld.Accepted(await world.Get<SheetCommands>().Do(DeskWorld.City, World.Id, ward ?? World.Ward, new SheetCommand.SubmitOnBehalf(
            sheet.Id, phase, sheet.State(phase).Revision, new(answers), "紙で受け取りました。", $"op-{unit}-{phase}-{sheet.State(phase).Revision}")));
    }

    public async Task<SheetHead> Sheet(string section, UnitId? ward = null) => (await world.State(ward)).Sheet(World.SheetOf(section))!.Body;

    public async Task<IReadOnlyList<ReportRow>> Report(PhaseId phase, UnitId? ward = null) =>
        (await new ReportComposer(world.Record).Compose(await world.Cycle(), ward ?? World.Ward, phase, 1, [], default)).Rows;

    public async Task<IReadOnlyList<LinkRow>> Links(UnitId? ward = null) =>
        [.. (await world.Record.Range(Keys.WardPartition(World.Id, ward ?? World.Ward), "link-", Keys.After("link-"))).Select(r => r.Read<LinkRow>())];

    private static async Task Settle(World world, DateTimeOffset instant)
    {
        world.Time.Set(instant);
        foreach (var ward in (await world.Cycle()).Cycle.Wards)
        {
            await world.Settle(ward.Id, run: null);
        }
    }
}
