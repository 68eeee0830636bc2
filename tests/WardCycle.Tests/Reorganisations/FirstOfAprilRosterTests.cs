using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Reorganisations;

/// <summary>組織改正 on 1 April by the new year's roster: last year's texts follow its column 前身, and a unit that stands in another ward.</summary>
public sealed class FirstOfAprilRosterTests
{
    private static readonly CycleId Next = new("next-year");
    private static readonly UnitId Kikaku = new("mihon-kikaku");

    [Fact]
    public async Task Texts_of_all_predecessors_stand_beside_a_joined_sections_form_with_their_names()
    {
        var (office, find) = await After(roster => Replace(roster, Joined, "somu", "machi"));

        var reference = (await find(World.Ward, new(Kikaku.Value)))!;

        Assert.Equal("【総務課】\n窓口を改善します。\n【まちづくり推進課】\n地域の集いを開きます。", reference.Answers[new("target")]);
        Assert.NotNull(office);
    }

    [Fact]
    public async Task A_section_that_stands_in_another_ward_this_year_finds_its_texts_there()
    {
        var (office, find) = await After(roster => MoveToOther(roster, "nozei"));

        Assert.Equal("収納率を上げます。", (await find(Other(office), new("mihon-nozei")))!.Answers[new("target")]);
    }

    [Fact]
    public async Task A_new_section_out_of_one_that_goes_on_reads_its_predecessors_text()
    {
        var born = new Unit(new("mihon-digital"), UnitKind.Section, new("mihon-kumin"), 9, [new("デジタル推進課")], Validity.Always, [ReorganisedWorld.Unit("somu")]);
        var (_, find) = await After(roster => roster with { Units = [.. roster.Units, born] });

        Assert.Equal("窓口を改善します。", (await find(World.Ward, new("mihon-digital")))!.Answers[new("target")]);
        Assert.Equal("窓口を改善します。", (await find(World.Ward, World.SheetOf("somu")))!.Answers[new("target")]);
    }

    [Fact]
    public async Task What_moved_in_mid_year_is_found_by_the_next_year_where_each_phase_stands()
    {
        var (office, find) = await After(
            roster => MoveToOther(roster, "somu"),
            async office => await office.Reorganise(new WardCycle.Secretariat.Reorganisations.UnitChange.Move(ReorganisedWorld.Unit("somu"), Other(office), 9)));

        Assert.Equal("窓口を改善します。", (await find(Other(office), World.SheetOf("somu")))!.Answers[new("target")]);
    }

    [Fact]
    public async Task A_ward_that_was_joined_in_mid_year_is_read_by_the_next_year_which_has_one_ward_less()
    {
        var (office, find) = await After(
            roster => new(
                [.. roster.Units.Where(u => u.Id != World.Ward).Select(u => u.Parent == World.Ward ? u with { Parent = roster.Wards.First(w => w.Id != World.Ward).Id } : u)],
                [.. roster.Posts.Where(p => p.Unit != World.Ward)], roster.Sharings),
            async office => await office.Reorganise(new WardCycle.Secretariat.Reorganisations.UnitChange.Join(Other(office), [World.Ward])));

        Assert.Equal("窓口を改善します。", (await find(Other(office), World.SheetOf("somu")))!.Answers[new("target")]);
        Assert.Equal("収納率を上げます。", (await find(Other(office), World.SheetOf("nozei")))!.Answers[new("target")]);
    }

    [Fact]
    public async Task A_unit_that_ended_before_the_year_gets_no_sheet_and_is_read_as_a_predecessor()
    {
        var ended = new Validity(null, new(2027, 3, 31));
        var (office, find) = await After(roster => roster with
        {
            Units = [.. roster.Units.Select(u => u.Id == ReorganisedWorld.Unit("machi") ? u with { Validity = ended } : u.Id == ReorganisedWorld.Unit("somu") ? u with { Predecessors = [ReorganisedWorld.Unit("machi")] } : u)],
        });

        Assert.Null(await office.World.Record.Get(Keys.WardPartition(Next, World.Ward), Keys.Sheet(World.SheetOf("machi"))));
        Assert.Contains("地域の集いを開きます。", (await find(World.Ward, World.SheetOf("somu")))!.Answers[new("target")], StringComparison.Ordinal);
        Assert.Contains("窓口を改善します。", (await find(World.Ward, World.SheetOf("somu")))!.Answers[new("target")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_has_changed_the_rows_are_as_ever()
    {
        var (office, find) = await After(roster => roster);

        Assert.Null((await office.World.Record.Get(Keys.WardPartition(Next, World.Ward), Keys.Sheet(World.SheetOf("somu"))))!.Read<SheetHead>().LastYear);
        Assert.Equal("窓口を改善します。", (await find(World.Ward, World.SheetOf("somu")))!.Answers[new("target")]);
    }

    private static readonly Unit Joined = new(Kikaku, UnitKind.Section, new("mihon-kumin"), 1, [new("企画総務課")], Validity.Always, [new("mihon-somu"), new("mihon-machi")]);

    private static UnitId Other(ReorganisedWorld office) => SampleOrganisation.Generate(2, 11).Wards.First(w => w.Id != World.Ward && office is not null).Id;

    private static Roster Replace(Roster roster, Unit by, params string[] gone)
    {
        var ids = gone.Select(ReorganisedWorld.Unit).ToHashSet();
        return roster with
        {
            Units = [.. roster.Units.Where(u => !ids.Contains(u.Id)), by],
            Posts = [.. roster.Posts.Where(p => !ids.Contains(p.Unit))],
            Sharings = [.. roster.Sharings.Where(s => !ids.Contains(s.Lead) && !s.Members.Any(ids.Contains))],
        };
    }

    private static Roster MoveToOther(Roster roster, string section) => roster with
    {
        Units = [.. roster.Units.Select(u => u.Id == ReorganisedWorld.Unit(section) ? u with { Parent = roster.Wards.First(w => w.Id != World.Ward).Id } : u)],
    };

    private static async Task<(ReorganisedWorld, Func<UnitId, SheetId, Task<ReferenceAnswers?>>)> After(Func<Roster, Roster> reshape, Func<ReorganisedWorld, Task>? before = null)
    {
        var office = await ReorganisedWorld.InSeptember(wards: 2);
        await office.Submit("somu", World.Targets, "窓口を改善します。");
        await office.Submit("machi", World.Targets, "地域の集いを開きます。");
        await office.Submit("nozei", World.Targets, "収納率を上げます。");
        await (before?.Invoke(office) ?? Task.CompletedTask);
        var world = office.World;
        world.Time.Set(World.At(2027, 4, 1, 8));
        var roster = reshape(SampleOrganisation.For(SchemeLoader.LoadTrusted(World.Yaml), 2, 11));
        Assert.IsType<StartResult.Started>(await new CycleStart(world.Record, World.Days, world.Time).Start(new(
            Next, "next", World.Yaml, new(2027), "所属目標", roster, [.. roster.Wards.Select(w => w.Id)], new("事務局", "", ""), IsRehearsal: true, Pace.Real, world.Time.GetUtcNow(), "account:test", 1)));
        var open = await world.Get<CycleReader>().Get(Next);
        Assert.Equal(World.Id, open.Cycle.Previous);
        await new PrepareStep(world.Record, world.Get<IKeyRing>()).Run(open, default);
        return (office, (ward, sheet) => new LastYear(world.Record).Find(open, ward, sheet, World.Targets, default));
    }
}
