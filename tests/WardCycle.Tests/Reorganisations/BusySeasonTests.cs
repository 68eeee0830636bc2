using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>Busy seasons (requirements 7.8): groups with dates of their own, and one action that moves all dates of a phase.</summary>
public sealed class BusySeasonTests
{
    private const string Tax = "税務の所属";

    [Fact]
    public async Task A_groups_name_chooses_its_members_of_that_day_for_a_change_of_dates()
    {
        var office = await InApril();
        await Set(office, Tax, "nozei", "shiminzei");
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.ChangeDate([], World.Targets, PhaseDateKind.Due, new(2026, 5, 20), new(17, 15), "課税事務の繁忙期のため", Tax)));
        await Set(office, Tax, "somu");

        var (cycle, head) = (await office.World.Cycle(), (await office.World.State()).Head.Body);
        DateTimeOffset Due(SheetHead sheet) => cycle.Timetable.For(head, sheet, World.Targets, PhaseDateKind.Due);
        Assert.Equal(World.At(2026, 5, 20, 17, 15), Due(await office.Sheet("nozei")));
        Assert.Equal(World.At(2026, 5, 20, 17, 15), Due(await office.Sheet("shiminzei")));
        Assert.Equal(World.At(2026, 5, 15, 17, 15), Due(await office.Sheet("somu")));
        Assert.Equal(Tax, Assert.Single(cycle.Cycle.DateChanges!).Group);
        DeskWorld.Refused(await ReorganisedWorld.Do(office.World, new CycleCommand.ChangeDate([], World.Targets, PhaseDateKind.Due, new(2026, 5, 19), new(17, 15), "理由", "ないグループ")), "group");
    }

    [Fact]
    public async Task One_action_moves_due_closing_and_publication_and_every_section_gets_one_mail_with_the_reason()
    {
        var office = await InApril();

        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.MoveDates([], World.Targets, 5, null, "市長選挙の事務と重なるため")));
        await office.At(World.At(2026, 4, 21, 9));
        await office.At(World.At(2026, 4, 21, 10));

        var timetable = (await office.World.Cycle()).Timetable;
        Assert.Equal(World.At(2026, 5, 22, 17, 15), timetable.For(World.Targets, PhaseDateKind.Due));
        Assert.Equal(World.At(2026, 5, 29, 17, 15), timetable.For(World.Targets, PhaseDateKind.Closing));
        Assert.True(timetable.For(World.Targets, PhaseDateKind.Publication) > timetable.Scheduled(World.Targets, PhaseDateKind.Publication).Instant);
        Assert.Equal(timetable.Scheduled(World.Targets, PhaseDateKind.Opening).Instant, timetable.For(World.Targets, PhaseDateKind.Opening));
        var told = (await office.World.Mails()).Where(m => m.Purpose == MailPurpose.DatesChanged).ToList();
        Assert.Equal(told.Count, told.Select(m => (m.Post, m.Address, m.Sheets[0])).Distinct().Count());
        Assert.True(told.Count >= 10);
        Assert.All(told, m => Assert.Contains("市長選挙の事務と重なるため", string.Concat(m.Body!.OfType<MailSegment.Text>().Select(s => s.Value)), StringComparison.Ordinal));
        Assert.Single((await office.World.Cycle()).Cycle.DateChanges!.Select(c => c.Version).Distinct());
    }

    [Fact]
    public async Task Sections_with_dates_of_their_own_are_moved_from_their_own()
    {
        var office = await InApril();
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.ChangeDate([ReorganisedWorld.Unit("nozei")], World.Targets, PhaseDateKind.Due, new(2026, 5, 18), new(17, 15), "繁忙期のため")));
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.MoveDates([ReorganisedWorld.Unit("kumin")], World.Targets, 2, null, "大雨のため")));

        var (cycle, head) = (await office.World.Cycle(), (await office.World.State()).Head.Body);
        DateTimeOffset Due(SheetHead sheet) => cycle.Timetable.For(head, sheet, World.Targets, PhaseDateKind.Due);
        Assert.Equal(World.At(2026, 5, 20, 17, 15), Due(await office.Sheet("nozei")));
        Assert.Equal(World.At(2026, 5, 19, 17, 15), Due(await office.Sheet("somu")));
        Assert.Equal(World.At(2026, 5, 15, 17, 15), Due(await office.Sheet("kaigo")));
    }

    [Fact]
    public async Task A_returned_sheets_own_day_is_named_in_the_preview_moves_along_and_is_told_with_its_new_day()
    {
        var office = await InApril();
        await office.Submit("somu", World.Targets, "待ち時間を短くします。");
        DeskWorld.Accepted(await office.World.Get<SheetCommands>().Do(DeskWorld.City, World.Id, World.Ward, new SheetCommand.Return(World.SheetOf("somu"), World.Targets, 1, "数値を入れてください。", new(2026, 5, 27))));
        await office.At(World.At(2026, 4, 20, 15));
        var move = new CycleCommand.MoveDates([], World.Targets, 5, null, "市長選挙の事務と重なるため");
        var typed = move with { ByDays = null, Days = new Dictionary<PhaseDateKind, DateOnly> { [PhaseDateKind.Closing] = new(2026, 5, 29) } };

        var preview = (await office.World.Get<CycleCommands>().Preview(DeskWorld.City, World.Id, move))!;
        var other = (await office.World.Get<CycleCommands>().Preview(DeskWorld.City, World.Id, typed))!;
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, move));
        await office.At(World.At(2026, 4, 21, 9));
        await office.At(World.At(2026, 4, 21, 10));

        Assert.Contains(preview.Warnings, w => w.Contains("総務課（再提出期限 令和8年5月27日）", StringComparison.Ordinal) && w.Contains("同じ開庁日数だけ動きます", StringComparison.Ordinal));
        Assert.Contains(other.Warnings, w => w.Contains("これらは動きません", StringComparison.Ordinal));
        Assert.Equal(World.At(2026, 6, 3, 17, 15), (await office.Sheet("somu")).State(World.Targets).Returned!.Due);
        var told = (await office.World.Mails()).Where(m => m.Purpose == MailPurpose.DatesChanged && m.Sheets.Contains(World.SheetOf("somu"))).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, m => Assert.Contains("6月3日", string.Concat(m.Body!.OfType<MailSegment.Text>().Select(s => s.Value)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typed_days_move_what_they_name_and_a_short_notice_is_shown_and_warned_of_before_it_is_confirmed()
    {
        var office = await InApril();
        await office.At(World.At(2026, 5, 11));
        Dictionary<PhaseDateKind, DateOnly> days = new() { [PhaseDateKind.Due] = new(2026, 5, 13), [PhaseDateKind.Closing] = new(2026, 5, 20) };

        var preview = (await office.World.Get<CycleCommands>().Preview(DeskWorld.City, World.Id, new CycleCommand.MoveDates([], World.Targets, null, days, "災害対応のため")))!;

        Assert.Empty(preview.Problems);
        Assert.Equal([PhaseDateKind.Due, PhaseDateKind.Closing], preview.Lines.Select(l => l.Kind));
        Assert.Equal(2, preview.NoticeDays);
        Assert.Contains(preview.Warnings, w => w.Contains("2開庁日しかありません", StringComparison.Ordinal));
        var single = (await office.World.Get<CycleCommands>().Preview(DeskWorld.City, World.Id, new CycleCommand.ChangeDate([], World.Targets, PhaseDateKind.Due, new(2026, 5, 13), new(17, 15), "災害対応のため")))!;
        Assert.Contains(single.Warnings, w => w.Contains($"{ShortNotice.Fewest}開庁日未満", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_moved_is_refused_with_what_to_do_and_a_ward_moves_its_own_alone()
    {
        var office = await InApril();
        async Task Refused(string field, CycleCommand.MoveDates command, Actor? actor = null) => DeskWorld.Refused(await ReorganisedWorld.Do(office.World, command, actor), field);

        await Refused("byDays", new([], World.Targets, null, null, "理由"));
        await Refused("byDays", new([], World.Targets, 0, null, "理由"));
        await Refused("byDays", new([], World.Targets, -60, null, "理由"));
        await Refused("reason", new([], World.Targets, 5, null, ""));
        await Refused("", new([], World.Targets, 5, null, "理由"), DeskWorld.OfWard);
        await Refused("units", new([ReorganisedWorld.Unit("somu")], World.Targets, 5, null, "理由"), DeskWorld.OfAnotherWard);
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.MoveDates([ReorganisedWorld.Unit("somu")], World.Targets, 2, null, "理由"), DeskWorld.OfWard));
    }

    private static async Task<ReorganisedWorld> InApril()
    {
        var office = new ReorganisedWorld(await World.Open());
        await office.At(World.At(2026, 4, 20, 9));
        return office;
    }

    private static async Task Set(ReorganisedWorld office, string name, params string[] sections) =>
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.SetGroup(name, [.. sections.Select(ReorganisedWorld.Unit)])));
}
