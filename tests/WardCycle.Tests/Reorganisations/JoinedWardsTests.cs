using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Editions;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>区の統合 and a department's way to another ward, in mid-year (requirements 7.6): prepared, carried out on the morning of the day.</summary>
public sealed class JoinedWardsTests
{
    private static readonly PhaseId Mid = World.MidYear;

    [Fact]
    public async Task All_sections_of_a_joined_ward_answer_in_the_continuing_ward_and_its_earlier_phases_stay_with_it()
    {
        var (office, into) = await Start();
        await office.Submit("somu", World.Targets, "待ち時間を短くします。");

        await office.Reorganise(new UnitChange.Join(into, [World.Ward], "中央区"));
        await office.At(World.At(2026, 11, 16, 9));

        Assert.Equal(11, (await office.Report(World.Targets)).Count);
        Assert.Empty(await office.Report(Mid));
        var rows = await office.Report(Mid, into);
        Assert.Equal(22, rows.Count);
        Assert.Equal("待ち時間を短くします。", rows.Single(r => r.UnitId == $"{World.Ward}-somu").Answers[new("target")]);
        Assert.Equal(11, (await office.Report(World.Targets, into)).Count);
        var wards = (await office.World.Cycle()).Cycle.Wards;
        Assert.Equal((new DateOnly(2026, 9, 30), into), (wards.Single(w => w.Id == World.Ward).Until, wards.Single(w => w.Id == World.Ward).Into));
        Assert.Equal(("中央区", (DateOnly?)null), (wards.Single(w => w.Id == into).Name, wards.Single(w => w.Id == into).Until));
        var head = (await office.World.State()).Head.Body;
        Assert.Equal([into], head.Unit(World.Ward).Successors!);
        Assert.Contains(World.Ward, (await office.World.State(into)).Head.Body.Unit(into).Predecessors!);
    }

    [Fact]
    public async Task Who_comes_stands_behind_who_is_there_in_the_order_of_before_with_its_department_and_its_head()
    {
        var (office, into) = await Start();
        var before = (await office.Report(World.Targets)).Select(r => (r.Department, r.UnitId)).ToList();
        var there = (await office.Report(World.Targets, into)).Select(r => (r.Department, r.UnitId)).ToList();

        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));

        before = [.. before.Select(r => (r.Department.Length > 0 ? $"{r.Department}（旧見本区）" : "", r.UnitId))];
        Assert.Equal([.. there, .. before], (await office.Report(Mid, into)).Select(r => (r.Department, r.UnitId)));
        var posts = (await office.World.State(into)).Posts.Select(p => p.Body).ToList();
        var moved = posts.Single(p => p.Unit == ReorganisedWorld.Unit("somu") && p.Role.LeadsItsUnit());
        Assert.Contains(posts, p => p.Id == moved.Superior && p.Role == PostRole.DepartmentHead);
    }

    [Fact]
    public async Task A_joint_sheet_stays_one_sheet_with_its_text()
    {
        var (office, into) = await Start();
        await office.Submit("shiminzei", World.Targets, "課税の誤りをなくします。");

        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));

        var sheet = (await office.World.State(into)).Sheet(World.SheetOf("shiminzei"))!.Body;
        Assert.Equal([ReorganisedWorld.Unit("shiminzei"), ReorganisedWorld.Unit("shisanzei")], sheet.UnitsIn(Mid));
        Assert.Equal(
            ["課税の誤りをなくします。", "課税の誤りをなくします。"],
            (await office.Report(Mid, into)).Where(r => r.UnitId is "mihon-shiminzei" or "mihon-shisanzei").Select(r => r.Answers[new("target")]));
    }

    [Fact]
    public async Task An_ended_ward_is_waited_for_and_asked_in_no_phase_of_the_new_organisation()
    {
        var (office, into) = await Start();
        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));
        await office.At(World.At(2026, 11, 17, 9));
        await office.At(World.At(2026, 12, 28, 9));

        var summary = await Summary(office, World.Ward);
        Assert.True(summary.Phases[Mid].Shut);
        Assert.Empty(summary.Phases[Mid].Sections);
        Assert.Equal((0, false), (summary.Vacant, summary.AwaitsRoster));
        Assert.Equal(22, (await Summary(office, into)).Phases[Mid].Sections.Values.Sum());
        Assert.DoesNotContain(await office.World.Mails(), m => m.Phase == Mid);
        Assert.True(SummaryRow.AllShut(await office.World.Cycle(), await SummaryRow.ReadAll(office.World.Record, await office.World.Cycle(), default), Mid));
    }

    [Fact]
    public async Task An_edition_after_the_day_holds_no_report_of_the_ended_ward_and_one_before_it_does()
    {
        var (office, into) = await Start();
        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));
        await office.At(World.At(2026, 12, 28, 9));

        foreach (var phase in new[] { World.Targets, Mid })
        {
            await office.World.Activities.Once(World.Id, 1, Step.Compose, Subject.Phase(phase), 1);
        }

        var files = (await office.World.Documents.List("")).Where(f => f.Contains("content", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, files.Count(f => f.Contains("targets", StringComparison.Ordinal)));
        Assert.Contains(into.Value, Assert.Single(files, f => f.Contains("mid-year", StringComparison.Ordinal)), StringComparison.Ordinal);
        var editions = await EditionRow.ReadAll(office.World.Record, await office.World.Cycle(), default);
        Assert.Null(editions.Single(e => e.Phase == World.Targets).Wards);
        Assert.Equal([into], editions.Single(e => e.Phase == Mid).Wards!);
        var read = await Editions(office).Load(World.Id, Mid);
        Assert.Empty(read!.WardsOpen);
        office.World.Time.Set(World.At(2027, 3, 1));
        Assert.Equal([into], (await Editions(office).Load(World.Id, Mid))!.PostingDays.Select(p => p.Ward));
    }

    [Fact]
    public async Task What_is_returned_of_an_earlier_phase_is_finished_in_the_ended_ward_and_printed_in_the_continuing_one()
    {
        var (office, into) = await Start();
        await office.Submit("somu", World.Targets, "待ち時間を短くします。");
        DeskWorld.Accepted(await office.World.Get<SheetCommands>().Do(DeskWorld.City, World.Id, World.Ward, new SheetCommand.Return(World.SheetOf("somu"), World.Targets, 1, "数値を入れてください。", new(2026, 10, 20))));

        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));
        await office.Submit("somu", World.Targets, "待ち時間を10分にします。");

        Assert.Equal("待ち時間を10分にします。", (await office.Report(Mid, into)).Single(r => r.UnitId == "mihon-somu").Answers[new("target")]);
        Assert.Equal("待ち時間を10分にします。", (await office.Report(World.Targets)).Single(r => r.UnitId == "mihon-somu").Answers[new("target")]);
    }

    [Fact]
    public async Task A_department_goes_to_another_ward_with_its_sections_and_its_head()
    {
        var (office, into) = await Start();
        var department = (await office.World.State()).Head.Body.Units.First(u => u.Kind == UnitKind.Department);
        var sections = (await office.World.State()).Head.Body.Units.Where(u => u.Parent == department.Id).Select(u => u.Id).ToList();

        await office.Reorganise(new UnitChange.Move(department.Id, into, 1));

        var (from, to) = ((await office.World.State()).Head.Body, await office.World.State(into));
        Assert.All(sections.Prepend(department.Id), id => Assert.Equal(new DateOnly(2026, 9, 30), from.Unit(id).Validity.Until));
        Assert.All(sections, id => Assert.Equal(department.Id, to.Head.Body.Unit(id).Parent));
        var rows = await office.Report(Mid, into);
        Assert.All(sections, id => Assert.Equal($"{department.NameAt(ReorganisedWorld.First)}（旧見本区）", rows.Single(r => r.UnitId == id.Value).Department));
        Assert.Contains(to.Posts, p => p.Body.Unit == department.Id && p.Body.Role == PostRole.DepartmentHead);
        Assert.Equal(11 - sections.Count, (await office.Report(Mid)).Count);
        Assert.Equal(11 + sections.Count, (await office.Report(Mid, into)).Count);
    }

    [Fact]
    public async Task An_extension_of_the_joined_ward_stays_with_its_sections_and_takes_in_nobody_else()
    {
        var (office, into) = await Start();
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, new CycleCommand.ChangeDate([World.Ward], Mid, PhaseDateKind.Closing, new(2026, 12, 18), new(17, 15), "災害対応のため")));

        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));

        var (cycle, state) = (await office.World.Cycle(), await office.World.State(into));
        DateOnly Closing(string id) => WardCycle.Calendar.MunicipalTime.DayOf(cycle.Timetable.For(state.Head.Body, state.Sheet(new(id))!.Body, Mid, PhaseDateKind.Closing));
        Assert.Equal(new(2026, 12, 18), Closing("mihon-somu"));
        Assert.NotEqual(new(2026, 12, 18), Closing(state.Sheets.First(s => s.Body.Former is null).Body.Id.Value));
    }

    [Fact]
    public async Task A_link_to_an_open_phase_is_sent_once_to_everybody_who_answers_a_sheet_that_went_over()
    {
        var (office, into) = await Start();
        await office.At(World.At(2026, 11, 17));
        await office.Submit("somu", Mid, "計画どおりです。");
        await office.Prepare(new(2026, 11, 20), new UnitChange.Join(into, [World.Ward]));
        await office.At(World.At(2026, 11, 20, 9));
        await office.At(World.At(2026, 11, 20, 10));

        var mails = (await office.World.Mails(into)).Where(m => m.Purpose == MailPurpose.LinkReissued).ToList();
        Assert.Equal(10, mails.SelectMany(m => m.Sheets).Distinct().Count());
        Assert.Equal(mails.Count, mails.DistinctBy(m => (m.Sheets[0], m.Post)).Count());
        Assert.All(mails, m => Assert.Equal(MailState.Accepted, m.State));
        Assert.Equal("計画どおりです。", (await office.Report(Mid, into)).Single(r => r.UnitId == "mihon-somu").Answers[new("progress")]);
    }

    [Fact]
    public async Task The_preview_says_what_happens_to_accounts_and_posts_and_the_list_shows_what_was_decided()
    {
        var (office, into) = await Start();
        var command = new CycleCommand.Reorganise(ReorganisedWorld.First, "区の再編", [new UnitChange.Join(into, [World.Ward])]);
        var preview = await office.World.Get<CycleCommands>().Preview(DeskWorld.City, World.Id, command);

        Assert.Single(preview!.Changes);
        Assert.Contains(preview.Warnings, w => w.Contains("アカウント", StringComparison.Ordinal));
        Assert.Equal(10, preview.Sheets.Count);
        DeskWorld.Accepted(await ReorganisedWorld.Do(office.World, command));
        var row = Assert.Single(await PreparedReorganisations.Read(office.World.Record, await office.World.Cycle(), default)).Body;
        Assert.IsType<UnitChange.Join>(Assert.Single(row.Decided()));
        Assert.True(row.Changes.Count > 10);
    }

    [Fact]
    public async Task An_ended_ward_is_not_asked_to_confirm_its_roster_any_more()
    {
        var (office, into) = await Start();
        await office.World.SetCycle(c => c with { ConfirmBy = new(2026, 10, 15) });
        async Task<bool> Awaited(UnitId ward) => WardCycle.Cycles.Planning.RosterConfirmationRule.IsAwaited(await office.World.Cycle(), (await office.World.State(ward)).Head.Body);
        Assert.True(await Awaited(World.Ward));

        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));

        Assert.False(await Awaited(World.Ward));
        Assert.True(await Awaited(into));
    }

    [Fact]
    public async Task Who_moves_twice_in_a_year_has_every_phase_printed_where_it_stands_in_the_end()
    {
        var office = await ReorganisedWorld.InSeptember(wards: 3);
        List<UnitId> wards = [.. (await office.World.Cycle()).Cycle.Wards.Select(w => w.Id)];
        await office.Submit("somu", World.Targets, "待ち時間を短くします。");
        await office.Reorganise(new UnitChange.Move(ReorganisedWorld.Unit("somu"), wards[1], 9));
        await office.At(World.At(2026, 11, 17));
        await office.Submit(ReorganisedWorld.Unit("somu"), Mid, "計画どおりです。", wards[1]);
        await office.Prepare(new(2027, 1, 1), new UnitChange.Join(wards[2], [wards[1]]));
        await office.At(World.At(2027, 1, 1, 0));

        var row = (await office.Report(World.YearEnd, wards[2])).Single(r => r.UnitId == "mihon-somu");
        Assert.Equal(("待ち時間を短くします。", "計画どおりです。"), (row.Answers[new("target")], row.Answers[new("progress")]));
    }

    /// <summary>向上方針 of kawasaki's wards: a sheet of the ward itself.</summary>
    [Fact]
    public async Task A_sheet_of_the_joined_ward_itself_stays_with_the_phases_before_and_is_read_beside_the_continuing_wards_one()
    {
        var world = new World();
        await world.Start(2, 6, yaml: ShippedSchemes.Yaml("kawasaki"));
        await world.Activities.Once(World.Id, 1, Step.Prepare, Subject.Year, 0);
        List<UnitId> wards = [.. (await world.Cycle()).Cycle.Wards.Select(w => w.Id)];
        var office = new ReorganisedWorld(world);
        await office.At(World.At(2026, 9, 30));
        await office.Reorganise(new UnitChange.Join(wards[1], [wards[0]]));

        var ended = (await world.State(wards[0])).Sheets.Select(s => s.Body).Where(s => s.Lead == wards[0]).ToList();
        var going = (await world.State(wards[1])).Sheets.Select(s => s.Body).Where(s => s.Lead == wards[1]).ToList();
        var phases = (await world.Cycle()).Scheme.Phases.Select(p => p.Id).ToList();
        Assert.NotEmpty(ended);
        Assert.All(ended, s => Assert.True(s.IsAbsent(phases[^1]) && s.Ended is null));
        Assert.All(going, s => Assert.Contains(s.Roots!, r => r.Ward == wards[0] && r.On == ReorganisedWorld.First));
        Assert.All(going, s => Assert.False(s.IsAbsent(phases[^1])));
        Assert.All((await world.State(wards[1])).Sheets.Select(s => s.Body).SelectMany(s => s.Shared ?? []), s => Assert.NotEqual(ended[0].Id, s.Lead));
    }

    [Theory]
    [InlineData("self", "joined", "a ward does not join itself")]
    [InlineData("section", "joined", "a section is no ward")]
    [InlineData("close", "unit", "a ward does not end into nothing")]
    [InlineData("end", "unit", "what only the expansion says is not typed")]
    public async Task What_is_no_joining_of_wards_is_refused(string what, string field, string reason)
    {
        var (office, into) = await Start();
        UnitChange change = what switch
        {
            "self" => new UnitChange.Join(into, [into]),
            "section" => new UnitChange.Join(into, [ReorganisedWorld.Unit("somu")]),
            "close" => new UnitChange.Close(into, "なくなるため"),
            _ => new UnitChange.End(World.Ward, into),
        };

        Assert.NotEmpty(reason);
        DeskWorld.Refused(await ReorganisedWorld.Do(office.World, new CycleCommand.Reorganise(ReorganisedWorld.First, "理由", [change])), field);
    }

    [Fact]
    public async Task A_cut_at_every_write_of_the_morning_loses_nothing_and_doubles_nothing()
    {
        var cuts = await CutEverywhere.Check(new(2026, 11, 20), 2, 4, [new UnitChange.Join(SampleOther(4), [World.Ward], "中央区")], async office =>
        {
            await office.Submit("somu", World.Targets, "待ち時間を短くします。");
            await office.At(World.At(2026, 11, 17));
            await office.Submit("somu", Mid, "計画どおりです。");
        });
        Assert.True(cuts > 20);
    }

    private static EditionReader Editions(ReorganisedWorld office) =>
        new(office.World.Record, office.World.Documents, office.World.Get<CycleReader>(), office.World.Time);

    private static UnitId SampleOther(int sections) => WardCycle.Rehearsal.SampleOrganisation.Generate(2, sections).Wards.Last().Id;

    private static async Task<(ReorganisedWorld, UnitId)> Start()
    {
        var office = await ReorganisedWorld.InSeptember(wards: 2);
        return (office, (await office.World.Cycle()).Cycle.Wards.Single(w => w.Id != World.Ward).Id);
    }

    private static async Task<WardSummary> Summary(ReorganisedWorld office, UnitId ward) =>
        (await office.World.Record.Get(Keys.CyclePartition(World.Id), Keys.Summary(ward)))!.Read<WardSummary>();
}
