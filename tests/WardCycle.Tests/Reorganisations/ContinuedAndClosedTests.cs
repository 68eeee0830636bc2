using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>組織改正: continued under another name or in another department, and closed (requirements 7.6).</summary>
public sealed class ContinuedAndClosedTests
{
    [Fact]
    public async Task A_report_prints_the_name_department_and_order_of_its_as_of_date_on_both_sides_of_the_day()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Submit("nozei", World.Targets, "収納率を上げます。");

        await office.Reorganise(
            new UnitChange.Rename(ReorganisedWorld.Unit("nozei"), "債権管理課"),
            new UnitChange.Move(ReorganisedWorld.Unit("nozei"), ReorganisedWorld.Unit("hoken"), 1));

        var before = await office.Report(World.Targets);
        var after = await office.Report(World.MidYear);
        Assert.Equal("mihon-hoken-head", (await office.World.State()).Post(new("mihon-nozei-head"))!.Body.Superior!.Value.Value);
        Assert.Equal(("区民部", "納税課"), Place(before, "nozei"));
        Assert.Equal(("保健部", "債権管理課"), Place(after, "nozei"));
        Assert.Equal(5, before.ToList().FindIndex(r => r.UnitId == "mihon-nozei"));
        Assert.Equal("mihon-nozei", after.Where(r => r.Department == "保健部").Select(r => r.UnitId).First());
        Assert.Equal("収納率を上げます。", after.Single(r => r.UnitId == "mihon-nozei").Answers[new("target")]);
    }

    [Fact]
    public async Task Nothing_of_it_happens_before_its_morning_and_then_by_itself_and_once()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Prepare(ReorganisedWorld.First, new UnitChange.Rename(ReorganisedWorld.Unit("nozei"), "債権管理課"));
        var rest = Assert.IsType<WardCycle.Cycles.PassAnswer.Rest>(await office.World.Settle());
        Assert.Equal(World.At(2026, 10, 1, 0, 0), rest.Until);

        await office.At(World.At(2026, 9, 30, 23, 59));
        Assert.Single((await office.World.State()).Head.Body.Unit(ReorganisedWorld.Unit("nozei")).Names);
        await office.At(World.At(2026, 10, 5, 9, 0));
        await office.At(World.At(2026, 10, 6, 9, 0));

        var head = (await office.World.State()).Head.Body;
        Assert.Equal(["納税課", "債権管理課"], head.Unit(ReorganisedWorld.Unit("nozei")).Names.Select(n => n.Name));
        Assert.Equal([1], head.Reorganised);
        Assert.Single(await Audits(office), a => a.What == "unit.reorganised");
    }

    [Fact]
    public async Task A_renamed_ward_is_called_so_by_the_cycle_from_its_day_on()
    {
        var office = await ReorganisedWorld.InSeptember();

        await office.Reorganise(new UnitChange.Rename(World.Ward, "新見本区"));

        Assert.Equal("新見本区", (await office.World.Cycle()).Cycle.Wards.Single().Name);
        Assert.Equal("見本区", (await office.World.State()).Head.Body.Unit(World.Ward).NameAt(new(2026, 9, 30)));
    }

    [Fact]
    public async Task A_closed_section_stands_with_a_dash_and_its_reason_from_then_on_and_as_it_was_before()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Submit("eisei", World.Targets, "講習会を開きます。");

        await office.Reorganise(new UnitChange.Close(ReorganisedWorld.Unit("eisei"), "業務を保健所に移管したため"));
        await office.At(World.At(2026, 11, 20));

        var targets = (await office.Report(World.Targets)).Single(r => r.UnitId == "mihon-eisei");
        var mid = (await office.Report(World.MidYear)).Single(r => r.UnitId == "mihon-eisei");
        Assert.Equal("講習会を開きます。", targets.Answers[new("target")]);
        Assert.Empty(targets.Outside);
        Assert.Equal("業務を保健所に移管したため", mid.Outside[World.MidYear]);
        Assert.DoesNotContain(await office.World.Mails(), m => m.Phase == World.MidYear && m.Sheets.Contains(World.SheetOf("eisei")));
        Assert.Contains(await office.World.Mails(), m => m.Phase == World.MidYear && m.Sheets.Contains(World.SheetOf("kenko")));
    }

    [Fact]
    public async Task What_was_submitted_and_returned_stays_when_its_section_is_closed_and_nobody_is_asked_again()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Submit("eisei", World.Targets, "講習会を開きます。");
        DeskWorld.Accepted(await office.World.Get<SheetCommands>().Do(DeskWorld.City, World.Id, World.Ward, new SheetCommand.Return(World.SheetOf("eisei"), World.Targets, 1, "数値を入れてください。", new(2026, 10, 20))));

        await office.Reorganise(new UnitChange.Close(ReorganisedWorld.Unit("eisei"), "業務を保健所に移管したため"));
        await office.At(World.At(2026, 10, 21));

        var state = (await office.Sheet("eisei")).State(World.Targets);
        Assert.Equal((Gate.Shut, 1, null, null), (state.Gate, state.Revision, state.Returned, state.Outside));
        Assert.DoesNotContain(await office.World.Mails(), m => m.Purpose == MailPurpose.Returned && m.State == MailState.Planned);
        var door = SheetGate.At(await office.World.Cycle(), (await office.World.State()).Head.Body, await office.Sheet("eisei"), World.MidYear, office.World.Time.GetUtcNow());
        Assert.Contains("業務を保健所に移管したため", Assert.IsType<SheetDoor.Shut>(door).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_that_a_stop_of_mails_delayed_goes_out_though_its_section_is_closed_meanwhile()
    {
        var office = await ReorganisedWorld.InSeptember();
        DeskWorld.Accepted(await office.World.Get<WardCommands>().Do(DeskWorld.City, World.Id, World.Ward, new WardCommand.StopMails(new(2026, 10, 2), "選挙事務のため")));
        await office.Submit("eisei", World.Targets, "講習会を開きます。");
        await office.Reorganise(new UnitChange.Close(ReorganisedWorld.Unit("eisei"), "業務を保健所に移管したため"));
        Assert.All((await office.World.Mails()).Where(m => m.Purpose == MailPurpose.Receipt), m => Assert.Equal(MailState.Planned, m.State));

        await office.At(World.At(2026, 10, 5, 9));

        Assert.All((await office.World.Mails()).Where(m => m.Purpose == MailPurpose.Receipt), m => Assert.Equal(MailState.Accepted, m.State));
        Assert.Contains(await office.World.Mails(), m => m.Purpose == MailPurpose.Receipt && m.Sheets.Contains(World.SheetOf("eisei")));
    }

    [Fact]
    public async Task A_joint_sheet_goes_on_with_the_others_and_the_closed_member_stands_beside_it()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Submit("shiminzei", World.Targets, "課税の誤りをなくします。");

        await office.Reorganise(new UnitChange.Close(ReorganisedWorld.Unit("shiminzei"), "税務を市税事務所に集約したため"));
        await office.At(World.At(2026, 11, 16, 9));

        var targets = await office.Report(World.Targets);
        var mid = await office.Report(World.MidYear);
        Assert.Equal(11, targets.Count);
        Assert.Equal(11, mid.Count);
        Assert.True(mid.Single(r => r.UnitId == "mihon-shiminzei").Outside.ContainsKey(World.MidYear));
        Assert.False(mid.Single(r => r.UnitId == "mihon-shisanzei").Outside.ContainsKey(World.MidYear));
        var asked = (await office.World.Mails()).Where(m => m.Phase == World.MidYear && m.Sheets.Contains(World.SheetOf("shiminzei"))).Select(m => m.Post.Value).Distinct();
        Assert.Equal(["mihon-shisanzei-head"], asked);
        Assert.Equal(11, (await Summary(office)).Phases[World.MidYear].Sections.Values.Sum());
        Assert.Equal(11, (await Summary(office)).Phases[World.Targets].Sections.Values.Sum());
    }

    [Fact]
    public async Task An_extension_given_to_the_former_department_still_holds_after_the_move_and_a_later_one_does_not()
    {
        var office = await ReorganisedWorld.InSeptember();
        Assert.IsType<CommandResult.Done>(await Extend(office, "kumin", PhaseDateKind.Closing, new(2026, 12, 18)));
        await office.Reorganise(new UnitChange.Move(ReorganisedWorld.Unit("nozei"), ReorganisedWorld.Unit("hoken"), 3));
        await office.At(World.At(2026, 10, 5));
        Assert.IsType<CommandResult.Done>(await Extend(office, "kumin", PhaseDateKind.Closing, new(2026, 12, 22)));

        var (cycle, head) = (await office.World.Cycle(), (await office.World.State()).Head.Body);
        DateTimeOffset Closing(SheetHead sheet) => cycle.Timetable.For(head, sheet, World.MidYear, PhaseDateKind.Closing);
        Assert.Equal(World.At(2026, 12, 18, 17, 15), Closing(await office.Sheet("nozei")));
        Assert.Equal(World.At(2026, 12, 22, 17, 15), Closing(await office.Sheet("somu")));
    }

    [Fact]
    public async Task A_prepared_reorganisation_is_taken_back_before_its_day_and_not_after_it()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Prepare(ReorganisedWorld.First, new UnitChange.Rename(ReorganisedWorld.Unit("nozei"), "債権管理課"));

        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.DiscardReorganisation(1)));
        await office.Prepare(ReorganisedWorld.First, new UnitChange.Rename(ReorganisedWorld.Unit("somu"), "総務企画課"));
        await office.At(World.At(2026, 10, 1, 9));

        DeskWorld.Refused(await ReorganisedWorld.Do(office.World, new CycleCommand.DiscardReorganisation(1)), "");
        Assert.Single((await office.World.State()).Head.Body.Unit(ReorganisedWorld.Unit("nozei")).Names);
        Assert.Equal("総務企画課", (await office.World.State()).Head.Body.Unit(ReorganisedWorld.Unit("somu")).NameAt(ReorganisedWorld.First));
    }

    [Theory]
    [InlineData("on", "2026-09-30", "today")]
    [InlineData("on", "2027-10-01", "behind the care date")]
    public async Task A_day_that_is_not_to_come_is_refused(string field, string day, string reason)
    {
        var office = await ReorganisedWorld.InSeptember();
        var answer = await ReorganisedWorld.Do(office.World, new CycleCommand.Reorganise(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "理由", [new UnitChange.Rename(ReorganisedWorld.Unit("nozei"), "債権管理課")]));
        Assert.True(DeskWorld.Refused(answer, field).Message.Length > 0, reason);
    }

    [Fact]
    public async Task Changes_that_cannot_be_are_refused_with_what_to_do_and_only_the_city_may()
    {
        var office = await ReorganisedWorld.InSeptember();
        async Task Refused(string field, UnitChange change, Actor? actor = null) =>
            DeskWorld.Refused(await ReorganisedWorld.Do(office.World, new CycleCommand.Reorganise(ReorganisedWorld.First, "理由", [change]), actor), field);

        await Refused("unit", new UnitChange.Rename(new("nowhere"), "課"));
        await Refused("name", new UnitChange.Rename(ReorganisedWorld.Unit("nozei"), " "));
        await Refused("parent", new UnitChange.Move(ReorganisedWorld.Unit("nozei"), ReorganisedWorld.Unit("somu"), 1));
        await Refused("order", new UnitChange.Move(ReorganisedWorld.Unit("nozei"), ReorganisedWorld.Unit("hoken"), 0));
        await Refused("unit", new UnitChange.Close(World.Ward, "理由"));
        await Refused("unit", new UnitChange.Close(ReorganisedWorld.Unit("kumin"), "理由"));
        await Refused("close", new UnitChange.Close(ReorganisedWorld.Unit("nozei"), ""));
        await Refused("joined", new UnitChange.Join(ReorganisedWorld.Unit("nozei"), []));
        await Refused("joined", new UnitChange.Join(ReorganisedWorld.Unit("nozei"), [ReorganisedWorld.Unit("nozei")]));
        await Refused("new", new UnitChange.Divide(ReorganisedWorld.Unit("nozei"), [new(ReorganisedWorld.Unit("somu"), "課", 9)]));
        await Refused("", new UnitChange.Rename(ReorganisedWorld.Unit("nozei"), "課"), DeskWorld.OfWard);
    }

    private static (string, string) Place(IReadOnlyList<WardCycle.Publication.ReportRow> rows, string section) =>
        rows.Single(r => r.UnitId == $"mihon-{section}") is var row ? (row.Department, row.Section) : default;

    private static Task<CommandResult> Extend(ReorganisedWorld office, string unit, PhaseDateKind kind, DateOnly day) =>
        ReorganisedWorld.Do(office.World, new CycleCommand.ChangeDate([ReorganisedWorld.Unit(unit)], World.MidYear, kind, day, new(17, 15), "選挙のため"));

    private static async Task<WardCycle.Cycles.WardSummary> Summary(ReorganisedWorld office) =>
        (await office.World.Record.Get(Keys.CyclePartition(World.Id), Keys.Summary(World.Ward)))!.Read<WardCycle.Cycles.WardSummary>();

    private static async Task<IEnumerable<AuditRow>> Audits(ReorganisedWorld office) =>
        (await office.World.Record.Range(Keys.WardPartition(World.Id, World.Ward), "audit-", Keys.After("audit-"))).Select(r => r.Read<AuditRow>());
}
