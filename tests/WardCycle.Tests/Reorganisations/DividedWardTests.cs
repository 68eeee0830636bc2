using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>区の分割 in mid-year (requirements 7.6): a ward comes into being on the morning of the day and takes departments and sections along.</summary>
public sealed class DividedWardTests
{
    private static readonly PhaseId Mid = World.MidYear;
    private static readonly UnitId Born = new("aoba");
    private static readonly NewPost Mayor = new(new("aoba-mayor"), "青葉区長", "p0900", ["aoba-kucho@example.lg.jp"]);
    private static readonly NewPost Coordinator = new(new("aoba-coordinator"), "取りまとめ担当", "p0901", ["aoba-kusei@example.lg.jp"]);

    [Fact]
    public async Task The_sections_that_it_takes_answer_in_the_new_ward_from_the_day_on_and_in_the_old_one_before()
    {
        var (office, department, sections) = await Start();
        await office.Submit(sections[0], World.Targets, "待ち時間を短くします。");

        await office.Reorganise(Divide(department));
        await office.At(World.At(2026, 11, 16, 9));

        Assert.Equal(11, (await office.Report(World.Targets)).Count);
        Assert.Empty(await office.Report(World.Targets, Born));
        Assert.Equal(11 - sections.Count, (await office.Report(Mid)).Count);
        var rows = await office.Report(Mid, Born);
        Assert.Equal(sections.Select(s => s.Value), rows.Select(r => r.UnitId));
        Assert.Equal("待ち時間を短くします。", rows[0].Answers[new("target")]);
        var cycle = (await office.World.Cycle()).Cycle;
        Assert.Equal((2, "青葉区", ReorganisedWorld.First), (cycle.Run, cycle.Wards.Single(w => w.Id == Born).Name, cycle.Wards.Single(w => w.Id == Born).From));
        Assert.Equal([World.Ward], (await office.World.State(Born)).Head.Body.Unit(Born).Predecessors!);
        var invited = (await office.World.Mails(Born)).Where(m => m.Purpose == MailPurpose.Invitation && m.Phase == Mid).SelectMany(m => m.Sheets).Distinct();
        Assert.Equal((await office.World.State(Born)).Sheets.Select(s => s.Body.Id.Value).Order(StringComparer.Ordinal), invited.Select(s => s.Value).Order(StringComparer.Ordinal));
        Assert.DoesNotContain((await office.World.Mails()).Where(m => m.Phase == Mid).SelectMany(m => m.Sheets), s => sections.Any(u => u.Value == s.Value));
    }

    [Fact]
    public async Task It_stands_at_its_place_with_its_head_over_the_departments_that_it_took()
    {
        var (office, department, _) = await Start();

        await office.Reorganise(Divide(department));

        var born = await office.World.State(Born);
        Assert.Equal(PostRole.WardMayor, born.Post(Mayor.Id)!.Body.Role);
        Assert.Equal(Mayor.Id, born.Posts.Single(p => p.Body.Unit == department && p.Body.Role == PostRole.DepartmentHead).Body.Superior);
        var orders = new List<int>();
        foreach (var ward in (await office.World.Cycle()).Cycle.Wards)
        {
            orders.Add((await office.World.State(ward.Id)).Head.Body.Unit(ward.Id).Order);
        }

        Assert.Equal(orders.Order(), orders);
    }

    [Fact]
    public async Task The_year_that_is_started_anew_watches_it_and_no_phase_waits_for_it_that_was_before_the_day()
    {
        var (office, department, _) = await Start();
        await office.Reorganise(Divide(department));
        await office.At(World.At(2026, 10, 1, 0, 1));
        var cycle = await office.World.Cycle();

        var plan = await office.World.Activities.Once(World.Id, cycle.Cycle.Run, Step.Prepare, Subject.Year, 0);

        Assert.Equal(cycle.Cycle.Wards.Select(w => w.Id), plan.Wards);
        Assert.True(SummaryRow.AllShut(cycle, await SummaryRow.ReadAll(office.World.Record, cycle, default), World.Targets));
        await office.World.Activities.Once(World.Id, cycle.Cycle.Run, Step.Compose, Subject.Phase(World.Targets), 1);
        Assert.Null((await EditionRow.ReadAll(office.World.Record, cycle, default)).Single().Wards);
        Assert.DoesNotContain(await office.World.Documents.List(""), d => d.Contains("targets", StringComparison.Ordinal) && d.Contains("aoba", StringComparison.Ordinal));
        await Assert.ThrowsAsync<SupersededException>(() => office.World.Pass(World.Ward, 1));
    }

    [Fact]
    public async Task A_stop_of_mails_and_a_confirmed_roster_come_along_with_the_division()
    {
        var (office, department, _) = await Start();
        await office.World.SetHead(h => h with { MailStopUntil = new(2026, 10, 20), RosterConfirmed = new(World.At(2026, 4, 10), "account:ku") });

        await office.Reorganise(Divide(department));

        var head = (await office.World.State(Born)).Head.Body;
        Assert.Equal((new DateOnly(2026, 10, 20), "account:ku"), (head.MailStopUntil, head.RosterConfirmed!.By));
    }

    [Fact]
    public async Task The_reconciler_finds_nothing_to_repair_once_the_new_run_lives()
    {
        var (office, department, _) = await Start();
        await office.Reorganise(Divide(department));
        await office.At(World.At(2026, 10, 1, 0, 1));
        var cycle = await office.World.Cycle();
        var now = office.World.Time.GetUtcNow();

        var facts = await ReconcileFacts.Read(office.World.Record, cycle, default);

        Assert.Contains(facts.Summaries, s => s.Ward == Born);
        Assert.DoesNotContain(Subject.Ward(Born), LostBells.Of(cycle, facts, now));
        Assert.IsType<Repair.Renew>(Reconcile.Decide(cycle, facts, new(1, true, now), now));
        Assert.IsNotType<Repair.Renew>(Reconcile.Decide(cycle, facts, new(2, true, now), now));
    }

    [Fact]
    public async Task A_ward_may_be_divided_and_its_part_joined_to_another_one_in_the_same_decision()
    {
        var (office, department, sections) = await Start();
        var other = (await office.World.Cycle()).Cycle.Wards.Single(w => w.Id != World.Ward).Id;

        await office.Reorganise(Divide(department), new UnitChange.Join(Born, [other], "新青葉区"));

        Assert.Equal(11 + sections.Count, (await office.Report(Mid, Born)).Count);
        Assert.Equal("新青葉区", (await office.World.Cycle()).Cycle.Wards.Single(w => w.Id == Born).Name);
        Assert.Equal(Born, (await office.World.Cycle()).Cycle.Wards.Single(w => w.Id == other).Into);
    }

    [Fact]
    public async Task What_is_decided_after_it_may_build_on_a_ward_that_is_still_to_be_founded()
    {
        var (office, department, sections) = await Start();
        await office.Prepare(ReorganisedWorld.First, Divide(department));
        await office.Prepare(new(2026, 10, 15), new UnitChange.Rename(Born, "若葉区"), new UnitChange.Rename(sections[0], "改称課"));

        await office.At(World.At(2026, 10, 1, 0));
        await office.At(World.At(2026, 10, 15, 0));

        Assert.Equal("若葉区", (await office.World.Cycle()).Cycle.Wards.Single(w => w.Id == Born).Name);
        Assert.Contains(await office.Report(Mid, Born), r => r.Section == "改称課");
    }

    [Fact]
    public async Task Its_coordinator_gets_the_summaries_of_the_phases_of_the_new_ward()
    {
        var (office, department, _) = await Start();
        await office.Reorganise(Divide(department, Coordinator));

        var closing = (await office.World.Cycle()).Timetable.For(Mid, PhaseDateKind.Closing);
        foreach (var at in new[] { World.At(2026, 11, 17), closing.AddMinutes(1), closing.AddDays(3) })
        {
            await office.At(at);
        }

        Assert.Equal(PostRole.Coordinator, (await office.World.State(Born)).Post(Coordinator.Id)!.Body.Role);
        var summary = Assert.Single(await office.World.Mails(Born), m => m.Purpose == MailPurpose.ClosingSummary);
        Assert.Equal((Mid, Coordinator.Id), (summary.Phase, summary.Post));
    }

    [Theory]
    [InlineData("nothing", "takes", "an empty ward has no sheets")]
    [InlineData("all", "takes", "the divided ward keeps something")]
    [InlineData("stranger", "takes", "a section of another ward is moved by a move")]
    [InlineData("id", "new", "a code that stands already")]
    [InlineData("found", "unit", "what only the expansion says is not typed")]
    [InlineData("twice", "new", "two posts with one code")]
    [InlineData("section", "new", "a section has no 取りまとめ担当")]
    public async Task What_is_no_division_of_a_ward_is_refused(string what, string field, string reason)
    {
        var (office, department, _) = await Start();
        var standing = (await office.World.State()).Head.Body.Units.Where(u => u.Parent == World.Ward && u.Id != World.Ward).Select(u => u.Id).ToList();
        UnitChange change = what switch
        {
            "nothing" => new UnitChange.Divide(World.Ward, [new(Born, "青葉区", 99, null, [])]),
            "all" => new UnitChange.Divide(World.Ward, [new(Born, "青葉区", 99, null, standing)]),
            "stranger" => new UnitChange.Divide(World.Ward, [new(Born, "青葉区", 99, null, [new("nowhere")])]),
            "id" => new UnitChange.Divide(World.Ward, [new(ReorganisedWorld.Unit("somu"), "青葉区", 99, null, [department])]),
            "twice" => Divide(department, Mayor),
            "section" => new UnitChange.Divide(ReorganisedWorld.Unit("somu"), [new(new("hosa"), "補佐課", 99, null, null, Coordinator)]),
            _ => new UnitChange.Found(Born, World.Ward, new(Born, "青葉区", 99)),
        };

        Assert.NotEmpty(reason);
        DeskWorld.Refused(await ReorganisedWorld.Do(office.World, new CycleCommand.Reorganise(ReorganisedWorld.First, "理由", [change])), field);
    }

    [Fact]
    public async Task A_cut_at_every_write_of_the_morning_founds_one_ward_and_loses_nothing()
    {
        var department = SampleOrganisation.Generate(2, 11).Units.Last(u => u.Kind == UnitKind.Department && u.Parent == World.Ward).Id;
        var cuts = await CutEverywhere.Check(new(2026, 11, 20), 2, 11, [Divide(department)], office => office.At(World.At(2026, 11, 17)));
        Assert.True(cuts > 5);
    }

    private static UnitChange.Divide Divide(UnitId department, NewPost? office = null) => new(World.Ward, [new(Born, "青葉区", 99, Mayor, [department], office)]);

    private static async Task<(ReorganisedWorld, UnitId, IReadOnlyList<UnitId>)> Start()
    {
        var office = await ReorganisedWorld.InSeptember(wards: 2);
        var units = (await office.World.State()).Head.Body.Units;
        var department = units.First(u => u.Kind == UnitKind.Department).Id;
        return (office, department, [.. units.Where(u => u.Parent == department).OrderBy(u => u.Order).Select(u => u.Id)]);
    }
}
