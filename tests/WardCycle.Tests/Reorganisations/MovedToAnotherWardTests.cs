using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>組織改正: a section goes on in another ward (requirements 7.6). Its sheets lie in another partition from then on.</summary>
public sealed class MovedToAnotherWardTests
{
    private static readonly PhaseId Mid = World.MidYear;

    [Fact]
    public async Task Its_earlier_phases_stay_in_the_former_wards_report_and_the_later_ones_come_in_the_new_wards()
    {
        var (office, unit, to) = await Start();
        await office.Submit(unit, World.Targets, "待ち時間を短くします。");

        await office.Reorganise(Move(unit, to));
        await office.At(World.At(2026, 11, 16, 9));

        Assert.Contains(await office.Report(World.Targets), r => r.UnitId == unit.Value);
        Assert.DoesNotContain(await office.Report(Mid), r => r.UnitId == unit.Value);
        Assert.DoesNotContain(await office.Report(World.Targets, to), r => r.UnitId == unit.Value);
        var row = Assert.Single(await office.Report(Mid, to), r => r.UnitId == unit.Value);
        Assert.Equal("待ち時間を短くします。", row.Answers[new("target")]);
        Assert.Equal([Mid], row.Missing);
        var invited = Assert.Single((await office.World.Mails(to)).Concat(await office.World.Mails()), m => m.Purpose == MailPurpose.Invitation && m.Phase == Mid && m.Sheets.Contains(new SheetId(unit.Value)));
        Assert.Equal(MailState.Accepted, invited.State);
        Assert.Equal(22, await Counted(office, Mid, to));
        Assert.Equal(22, await Counted(office, World.Targets, to));
    }

    [Fact]
    public async Task A_draft_and_a_submission_of_an_open_phase_come_along_and_the_new_link_goes_out_once()
    {
        var (office, unit, to) = await Start();
        await office.At(World.At(2026, 11, 17));
        await office.Submit(unit, Mid, "計画どおりです。");
        await office.Prepare(new(2026, 11, 20), Move(unit, to));
        await office.At(World.At(2026, 11, 20, 9));
        await office.At(World.At(2026, 11, 20, 10));

        var sheet = (await office.World.State(to)).Sheet(new(unit.Value))!.Body;
        Assert.Equal((1, Gate.Open), (sheet.State(Mid).Revision, sheet.State(Mid).Gate));
        Assert.Equal("計画どおりです。", (await office.Report(Mid, to)).Single(r => r.UnitId == unit.Value).Answers[new("progress")]);
        Assert.Equal(MailState.Accepted, Assert.Single(await office.World.Mails(to), m => m.Purpose == MailPurpose.LinkReissued).State);
        var old = (await office.World.State()).Sheet(new(unit.Value))!.Body;
        var (cycle, now) = (await office.World.Cycle(), office.World.Time.GetUtcNow());
        Assert.Contains("新しいリンク", Assert.IsType<SheetDoor.Shut>(SheetGate.At(cycle, (await office.World.State()).Head.Body, old, Mid, now)).Reason, StringComparison.Ordinal);
        Assert.IsType<SheetDoor.Open>(SheetGate.At(cycle, (await office.World.State(to)).Head.Body, sheet, Mid, now));
    }

    [Fact]
    public async Task What_is_returned_of_an_earlier_phase_is_finished_in_the_former_ward_and_printed_in_the_new_one()
    {
        var (office, unit, to) = await Start();
        await office.Submit(unit, World.Targets, "待ち時間を短くします。");
        await office.Reorganise(Move(unit, to));

        DeskWorld.Accepted(await office.World.Get<SheetCommands>().Do(DeskWorld.City, World.Id, World.Ward, new SheetCommand.Return(new(unit.Value), World.Targets, 1, "数値を入れてください。", new(2026, 10, 20))));
        await office.Submit(unit, World.Targets, "待ち時間を10分にします。");

        Assert.Equal("待ち時間を10分にします。", (await office.Report(Mid, to)).Single(r => r.UnitId == unit.Value).Answers[new("target")]);
        Assert.Equal("待ち時間を10分にします。", (await office.Report(World.Targets)).Single(r => r.UnitId == unit.Value).Answers[new("target")]);
    }

    [Fact]
    public async Task A_return_in_an_open_phase_comes_along_with_its_reason_and_due_date()
    {
        var (office, unit, to) = await Start();
        await office.At(World.At(2026, 11, 17));
        await office.Submit(unit, Mid, "計画どおりです。");
        DeskWorld.Accepted(await office.World.Get<SheetCommands>().Do(DeskWorld.City, World.Id, World.Ward, new SheetCommand.Return(new(unit.Value), Mid, 1, "数値を入れてください。", new(2026, 12, 1))));
        await office.Prepare(new(2026, 11, 20), Move(unit, to));
        await office.At(World.At(2026, 11, 20, 9));

        var sheet = (await office.World.State(to)).Sheet(new(unit.Value))!.Body;
        var link = (await office.Links(to)).First(l => l.Sheet == sheet.Id);
        var view = await new SheetReader(office.World.Record, office.World.Time).Load(new(await office.World.Cycle(), to, link));
        Assert.Equal("数値を入れてください。", view.Find(Mid)!.Return!.Reason);
        Assert.True(view.Find(Mid)!.IsOpen);
        Assert.Contains("総務課", Assert.Single(view.Roots!).Name, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 1), view.Find(Mid)!.DueDay);
    }

    [Fact]
    public async Task Dates_moved_for_the_ward_that_it_has_left_are_not_its_own_whatever_dates_it_had_there()
    {
        var (office, unit, to) = await Start();
        var plan = (await office.World.Cycle()).Timetable.For(Mid, PhaseDateKind.Closing);
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.ChangeDate(
            [unit], Mid, PhaseDateKind.Closing, WardCycle.Calendar.MunicipalTime.DayOf(plan).AddDays(3), new(17, 15), "窓口の工事のため")));
        await office.Reorganise(Move(unit, to));
        async Task<DateTimeOffset> Closing(UnitId ward, UnitId section)
        {
            var state = await office.World.State(ward);
            return (await office.World.Cycle()).Timetable.For(state.Head.Body, state.Sheet(new(section.Value))!.Body, Mid, PhaseDateKind.Closing);
        }

        var own = await Closing(to, unit);
        Assert.True(own > plan);

        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.MoveDates([World.Ward], Mid, 2, null, "選挙のため")));

        Assert.Equal(own, await Closing(to, unit));
        Assert.True(await Closing(World.Ward, ReorganisedWorld.Unit("somu")) > plan);
    }

    [Fact]
    public async Task The_former_wards_summary_at_closing_does_not_wait_for_the_later_dates_of_the_new_ward()
    {
        var (office, unit, to) = await Start();
        await office.Reorganise(Move(unit, to));
        await office.At(World.At(2026, 11, 17));
        var plan = WardCycle.Calendar.MunicipalTime.DayOf((await office.World.Cycle()).Timetable.For(Mid, PhaseDateKind.Closing));
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.ChangeDate([to], Mid, PhaseDateKind.Closing, plan.AddDays(7), new(17, 15), "選挙のため")));

        await office.At(WardCycle.Calendar.MunicipalTime.At(plan, new(17, 16)));
        await office.At(WardCycle.Calendar.MunicipalTime.At(plan.AddDays(3), new(9, 0)));

        Assert.Contains(await office.World.Mails(), m => m.Purpose == MailPurpose.ClosingSummary && m.Phase == Mid);
        Assert.DoesNotContain(await office.World.Mails(to), m => m.Purpose == MailPurpose.ClosingSummary && m.Phase == Mid);
    }

    [Fact]
    public async Task A_section_does_not_come_back_in_the_same_year()
    {
        var (office, unit, to) = await Start();
        await office.Reorganise(Move(unit, to));

        DeskWorld.Refused(await ReorganisedWorld.Do(office.World, new CycleCommand.Reorganise(new(2026, 10, 10), "理由", [new UnitChange.Move(unit, World.Ward, 1)])), "parent");
    }

    [Fact]
    public async Task The_head_keeps_the_post_and_a_prepared_hand_over_holds_in_the_new_ward_too()
    {
        var (office, unit, to) = await Start();
        var post = (await office.World.State()).Posts.Select(p => p.Body).First(p => p.Unit == unit);
        DeskWorld.Accepted(await office.World.Get<HandOverDesk>().Prepare(DeskWorld.City, World.Id, World.Ward, post.Id, PostKind.Regular, "shinnin", ["shinnin@example.lg.jp"], null, new(2026, 10, 15)));

        await office.Reorganise(Move(unit, to));
        await office.At(World.At(2026, 10, 15, 9));

        var moved = (await office.World.State(to)).Post(post.Id)!.Body;
        Assert.Equal(("shinnin", 2), (moved.Holder, moved.Tenure));
    }

    [Fact]
    public async Task A_target_that_was_changed_before_the_move_stands_in_the_new_wards_report_with_what_it_was()
    {
        var (office, unit, to) = await Start();
        await office.Submit(unit, World.Targets, "待ち時間を短くします。");
        var change = new SheetCommand.ChangeTarget(
            new(unit.Value), World.Targets, 1, new(new Dictionary<FieldId, string> { [new("target")] = "電話の応答を早くします。" }), new(2026, 9, 30), "制度の改正のため");
        DeskWorld.Accepted(await office.World.Get<SheetCommands>().Do(DeskWorld.City, World.Id, World.Ward, change));

        await office.Reorganise(Move(unit, to));

        var row = Assert.Single(await office.Report(Mid, to), r => r.UnitId == unit.Value);
        Assert.Equal("電話の応答を早くします。", row.Answers[new("target")]);
        Assert.Equal(("待ち時間を短くします。", new DateOnly(2026, 9, 30)), (Assert.Single(row.Changes!).Before, row.Changes![0].On));
    }

    [Theory]
    [InlineData("targets", "mihon", "前年度の内容", "the phase that stayed")]
    [InlineData("mid-year", "", "前年度の内容", "the phase that went along")]
    public async Task Migrated_data_find_the_sheet_that_is_part_of_the_phase(string phase, string ward, string text, string reason)
    {
        var (office, unit, to) = await Start();
        await office.Reorganise(Move(unit, to));
        var label = (await office.World.Cycle()).Scheme.Phase(new(phase)).Fields[0].Label;
        var file = System.Text.Encoding.UTF8.GetBytes($"所属,{label}\r\n{unit},{text}\r\n");

        var plan = await office.World.Get<WardCycle.Migration.MigrationDesk>().Plan(
            DeskWorld.City, World.Id, new(phase), WardCycle.Migration.MigrationKind.LastYear, file, "a.csv", null);

        Assert.True(plan!.Problems.Count == 0, $"{reason}: {string.Join(' ', plan.Problems)}");
        Assert.Equal(ward.Length > 0 ? new UnitId(ward) : to, Assert.Single(plan.Sheets).Ward);
    }

    [Fact]
    public async Task A_member_of_a_joint_sheet_gets_a_sheet_of_its_own_and_reads_the_joint_one_beside_it()
    {
        var (office, _, to) = await Start();
        await office.Submit(ReorganisedWorld.Unit("shiminzei"), World.Targets, "課税の誤りをなくします。");
        var unit = ReorganisedWorld.Unit("shisanzei");

        await office.Reorganise(Move(unit, to));

        var sheet = (await office.World.State(to)).Sheet(new(unit.Value))!.Body;
        Assert.Equal(new SheetRoot(World.Ward, new("mihon-shiminzei"), ReorganisedWorld.First), Assert.Single(sheet.Roots!));
        Assert.Equal([ReorganisedWorld.Unit("shiminzei")], (await office.Sheet("shiminzei")).UnitsIn(Mid));
        Assert.Equal([unit], sheet.UnitsIn(Mid));
        Assert.Equal(11, (await office.Report(World.Targets)).Count);
        Assert.Equal(10, (await office.Report(Mid)).Count);
    }

    [Fact]
    public async Task A_cut_at_every_write_of_the_move_loses_nothing_and_doubles_nothing()
    {
        var cuts = await CutEverywhere.Check(new(2026, 11, 20), 2, 11, [Move(ReorganisedWorld.Unit("somu"), Other)], async office =>
        {
            await office.Submit(ReorganisedWorld.Unit("somu"), World.Targets, "待ち時間を短くします。");
            await office.At(World.At(2026, 11, 17));
            await office.Submit(ReorganisedWorld.Unit("somu"), Mid, "計画どおりです。");
        });
        Assert.True(cuts > 4);
    }

    private static UnitId Other => WardCycle.Rehearsal.SampleOrganisation.Generate(2, 11).Wards.Last().Id;

    private static UnitChange.Move Move(UnitId unit, UnitId to) => new(unit, to, 99);

    private static async Task<(ReorganisedWorld, UnitId, UnitId)> Start()
    {
        var office = await ReorganisedWorld.InSeptember(wards: 2);
        return (office, ReorganisedWorld.Unit("somu"), (await office.World.Cycle()).Cycle.Wards.Single(w => w.Id != World.Ward).Id);
    }

    private static async Task<int> Counted(ReorganisedWorld office, PhaseId phase, UnitId to)
    {
        var count = 0;
        foreach (var ward in new[] { World.Ward, to })
        {
            var summary = (await office.World.Record.Get(Keys.CyclePartition(World.Id), Keys.Summary(ward)))!.Read<WardSummary>();
            count += summary.Phases[phase].Sections.Values.Sum();
        }

        return count;
    }
}
