using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat.Posts;

/// <summary>Posts in mid-year (requirements 7.4): deputies, vacancies, addresses.</summary>
public sealed class PostTests
{
    private static readonly PostId Somu = new("mihon-somu-head");

    [Fact]
    public async Task A_vacancy_without_a_deputy_ends_the_links_and_tells_the_secretariat_once()
    {
        var world = await DeskWorld.Start();
        var head = await Head(world);

        var told = DeskWorld.Accepted(await world.Do(Vacate(head.Id), DeskWorld.OfWard));
        var again = DeskWorld.Accepted(await world.Do(Vacate(head.Id), DeskWorld.OfWard));

        var state = await world.State();
        Assert.Contains("取りまとめ担当・事務局に届きます", told, StringComparison.Ordinal);
        Assert.Contains("すでに", again, StringComparison.Ordinal);
        Assert.Equal((PostKind.Vacant, "", 2), (state.Post(head.Id)!.Body.Kind, state.Post(head.Id)!.Body.Holder, state.Post(head.Id)!.Body.Tenure));
        Assert.All((await world.Links()).Where(l => l.Post == head.Id), l => Assert.NotNull(l.Revoked));
        var mail = Assert.Single(state.OpenMails.Select(m => m.Body), m => m.Purpose == MailPurpose.Vacancy);
        Assert.Equal(PostRole.Coordinator, state.Post(mail.Post)!.Body.Role);
        Assert.Equal("account:mihon-desk", Assert.Single(await world.Audit(), a => a.What == "post.vacant").Who);
    }

    [Theory]
    [InlineData("2026-05-08", "the invitation that was never planned")]
    [InlineData("2026-05-14", "the reminder before the due date")]
    [InlineData("2026-05-15", "the reminder on the day")]
    [InlineData("2026-05-18", "the reminder after it")]
    public async Task A_vacancy_silences_nothing_the_secretariat_is_asked_in_its_place(string day, string reason)
    {
        var world = await DeskWorld.Start();
        var head = await Head(world);
        var sheet = (await world.State()).Sheets.Select(s => s.Body).First(s => s.Units.SequenceEqual([head.Unit]));
        DeskWorld.Accepted(await world.Do(Vacate(head.Id)));
        if (day == "2026-05-08")
        {
            await world.Put(sheet.Id, DeskWorld.Targets, s => s with { InvitedOn = null, Planned = null });
        }

        var now = MunicipalTime.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(10, 0));
        var plan = WardPlanner.Plan(await world.Open(), await world.State(), now);

        var asked = plan.Groups.SelectMany(g => g).OfType<Change.Insert>().Where(c => c.Key.StartsWith("0mail-", StringComparison.Ordinal))
            .Select(c => RecordJson.Read<MailRow>(c.Json)).Where(m => m.Sheets.Contains(sheet.Id)).ToList();
        Assert.True(asked.Count > 0 && asked.All(m => m.Post.Value.EndsWith("coordinator", StringComparison.Ordinal)), $"{reason}: {string.Join(',', asked.Select(m => m.Post))}");
    }

    [Fact]
    public async Task A_deputy_gets_a_link_of_their_own_and_what_was_begun_stays()
    {
        var world = await DeskWorld.Start();
        var head = await Head(world);
        var sheet = (await world.State()).Sheets.Select(s => s.Body).First(s => s.Units.SequenceEqual([head.Unit]));
        await world.Submit(sheet.Id);
        DeskWorld.Accepted(await world.Do(Vacate(head.Id)));

        DeskWorld.Accepted(await world.Do(new WardCommand.ChangePost(
            head.Id, PostKind.Acting, "deputy-1", ["daikou@example.lg.jp"], "課長の休職のため", "窓口の数値は共有の表にあります。")));

        var state = await world.State();
        var post = state.Post(head.Id)!.Body;
        Assert.Equal((PostKind.Acting, "deputy-1", 3), (post.Kind, post.Holder, post.Tenure));
        Assert.Equal(1, state.Sheet(sheet.Id)!.Body.State(DeskWorld.Targets).Revision);
        Assert.Equal(3, Assert.Single(await world.Links(), l => l.Post == head.Id && l.Revoked is null).Tenure);
        var mail = Assert.Single(state.OpenMails.Select(m => m.Body), m => m.Purpose == MailPurpose.HandOver);
        Assert.Equal("窓口の数値は共有の表にあります。", mail.Memo);
        var note = (await world.Record.Get((await world.Open()).WardPartition(DeskWorld.Ward), Keys.OfficeNote(sheet.Id, head.Id, 2)))!.Read<HandOverNote>();
        Assert.Equal("窓口の数値は共有の表にあります。", note.Text);
    }

    [Fact]
    public async Task Each_of_three_addresses_gets_its_own_mail_and_a_removed_ones_link_ends()
    {
        var world = await DeskWorld.Start();
        var head = await Head(world);
        var before = Assert.Single(await world.Links(), l => l.Post == head.Id && l.Revoked is null);

        DeskWorld.Accepted(await world.Do(new WardCommand.ChangePost(
            head.Id, head.Kind, head.Holder, ["a@example.lg.jp", "b@example.lg.jp", "c@example.lg.jp"], "共用の宛先に替えるため")));

        var state = await world.State();
        var mails = state.OpenMails.Select(m => m.Body).Where(m => m.Purpose == MailPurpose.LinkReissued).ToList();
        Assert.Equal([0, 1, 2], mails.Select(m => m.Address).Order());
        Assert.Equal(1, state.Post(head.Id)!.Body.Tenure);
        Assert.NotNull(Assert.Single(await world.Links(), l => l.Id == before.Id).Revoked);
        Assert.Equal(2, Assert.Single(await world.Links(), l => l.Post == head.Id && l.Revoked is null).Version);
    }

    [Theory]
    [InlineData("欠員", "someone", "", "kind")]
    [InlineData("本務", "", "a@example.lg.jp", "holder")]
    [InlineData("兼務", "x", "", "addresses")]
    [InlineData("兼務", "x", "a@example.lg.jp,b@example.lg.jp,c@example.lg.jp,d@example.lg.jp", "addresses")]
    [InlineData("兼務", "x", "not an address", "addresses")]
    [InlineData("兼務", "x", "a@example.lg.jp,A@example.lg.jp", "addresses")]
    public async Task What_cannot_be_is_refused_by_its_field_and_nothing_is_written(string kind, string holder, string addresses, string field)
    {
        var world = await DeskWorld.Start();
        var before = (await world.State()).Post(Somu)!.Row.ETag;

        var command = new WardCommand.ChangePost(
            Somu, RosterWords.Kinds[kind], holder, addresses.Split(',', StringSplitOptions.RemoveEmptyEntries), "理由");

        DeskWorld.Refused(await world.Do(command), field);
        Assert.Equal(before, (await world.State()).Post(Somu)!.Row.ETag);
    }

    [Fact]
    public async Task Other_wards_viewers_and_publishers_change_no_post()
    {
        var world = await DeskWorld.Start();
        foreach (var actor in new[] { DeskWorld.OfAnotherWard, DeskWorld.Viewer, DeskWorld.Publisher })
        {
            DeskWorld.Refused(await world.Do(Vacate(Somu), actor), "");
        }
    }

    [Fact]
    public async Task A_superior_who_answers_in_another_post_is_skipped_upward_over_several_levels()
    {
        var world = await DeskWorld.Start();
        var head = await Head(world);
        var department = (await world.State()).Post(head.Superior!.Value)!.Body;
        var others = (await world.State()).Posts.Where(p => p.Body.Role == PostRole.DepartmentHead && p.Body.Id != department.Id).ToList();
        await Put(world, (await world.State()).Post(department.Id)!.To(department with { Holder = head.Holder, Kind = PostKind.Concurrent, Superior = others[0].Body.Id }));
        await Put(world, others[0].To(others[0].Body with { Holder = head.Holder, Superior = others[1].Body.Id }));
        var (open, state) = (await world.Open(), await world.State());
        var sheet = state.Sheets.Select(s => s.Body).First(s => s.Units.SequenceEqual([head.Unit]));

        var at = new SheetMoment(open, state, sheet, open.Scheme.Phase(DeskWorld.Targets), sheet.State(DeskWorld.Targets), SheetDates.Of(open.Timetable, state.Head.Body, sheet, DeskWorld.Targets), DeskWorld.Now);

        Assert.Equal(others[1].Body.Id, Assert.Single(EscalationRule.Superiors(at)).Id);
    }

    private static async Task Put(DeskWorld world, Change change) =>
        Assert.True((await world.Record.Commit((await world.Open()).WardPartition(DeskWorld.Ward), [change])).IsDone);

    [Fact]
    public async Task What_was_planned_for_a_coordinator_goes_to_the_successor()
    {
        var world = await DeskWorld.Start();
        var head = await Head(world);
        DeskWorld.Accepted(await world.Do(Vacate(head.Id)));
        var coordinator = (await world.State()).Posts.Select(p => p.Body).Single(p => p.Role == PostRole.Coordinator);

        DeskWorld.Accepted(await world.Do(new WardCommand.ChangePost(coordinator.Id, PostKind.Regular, "next", ["next@example.lg.jp"], "異動のため")));

        var mail = Assert.Single((await world.State()).OpenMails.Select(m => m.Body), m => m.Purpose == MailPurpose.Vacancy);
        Assert.Equal(2, mail.Tenure);
    }

    private static WardCommand.ChangePost Vacate(PostId post) => new(post, PostKind.Vacant, "", [], "後任が未定のため");

    /// <summary>The head of a section that answers alone.</summary>
    private static async Task<Post> Head(DeskWorld world)
    {
        var state = await world.State();
        var sheet = state.Sheet(await world.Alone())!.Body;
        return state.Posts.Select(p => p.Body).First(p => p.Unit == sheet.Lead && p.Role == PostRole.Head);
    }
}
