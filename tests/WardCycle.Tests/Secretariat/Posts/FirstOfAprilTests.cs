using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat.Posts;

/// <summary>1 April (requirements 7.5): what is prepared stays out of sight until its morning, and then happens by itself.</summary>
public sealed class FirstOfAprilTests
{
    private const string Coming = "kouhosha@example.lg.jp";
    private static readonly PostId Somu = new("mihon-somu-head");
    private static readonly DateOnly First = new(2027, 4, 1);
    private static readonly Actor City = new("jimukyoku", new HashSet<AccountRole> { AccountRole.City });

    [Fact]
    public async Task Nothing_of_a_prepared_hand_over_is_in_cycle_ward_or_export_before_its_morning()
    {
        var world = await InMarch();
        await Prepare(world);

        foreach (var instant in new[] { World.At(2027, 3, 20, 10), World.At(2027, 3, 31, 9), World.At(2027, 3, 31, 23, 59) })
        {
            world.Time.Set(instant);
            await world.Settle();
            using var export = new MemoryStream();
            await CycleExport.Write(world.Record, World.Id, export, default);
            var seen = System.Text.Encoding.UTF8.GetString(export.ToArray());
            Assert.DoesNotContain(Coming, seen, StringComparison.Ordinal);
            Assert.DoesNotContain("kouhosha", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("引継ぎを準備", seen, StringComparison.Ordinal);
            Assert.Equal(1, (await world.State()).Post(Somu)!.Body.Tenure);
        }
    }

    [Fact]
    public async Task On_the_morning_the_old_link_ends_and_the_new_one_goes_out_in_office_hours()
    {
        var world = await InMarch();
        await world.Set("somu", s => s with { Gate = Gate.Open, Revision = 1, Returned = new(1, World.At(2027, 3, 18), World.At(2027, 4, 20, 17, 15)) }, World.YearEnd);
        await Prepare(world);

        world.Time.Set(World.At(2027, 4, 1, 0, 0));
        await world.Settle();
        var post = (await world.State()).Post(Somu)!.Body;
        var links = (await world.Record.Range(Keys.WardPartition(World.Id, World.Ward), "link-", Keys.After("link-"))).Select(r => r.Read<LinkRow>()).Where(l => l.Post == Somu).ToList();
        var planned = Assert.Single(await world.Mails(), m => m.Purpose == MailPurpose.HandOver);

        Assert.Equal((2, "kouhosha", Coming), (post.Tenure, post.Holder, Assert.Single(post.Addresses)));
        Assert.All(links.Where(l => l.Tenure == 1), l => Assert.NotNull(l.Revoked));
        Assert.Equal((MailState.Planned, World.At(2027, 4, 1, 8, 30)), (planned.State, planned.NotBefore));
        Assert.Null((await world.State()).Head.Body.HandOverOn);
        Assert.Empty(await world.Get<PreparedHandOvers>().Read(World.Id));

        world.Time.Set(World.At(2027, 4, 1, 8, 30));
        await world.Settle();
        Assert.Equal(MailState.Accepted, Assert.Single(await world.Mails(), m => m.Purpose == MailPurpose.HandOver).State);
    }

    [Fact]
    public async Task The_watcher_wakes_on_that_morning_by_itself_and_an_idle_wake_still_costs_two_reads()
    {
        var world = await InMarch();
        await Prepare(world);

        var rest = Assert.IsType<PassAnswer.Rest>(await world.Settle());

        Assert.True(rest.Until <= World.At(2027, 4, 1, 0, 0));
    }

    [Fact]
    public async Task All_that_differs_from_the_prepared_roster_is_prepared_and_a_post_that_is_gone_becomes_vacant()
    {
        var world = await InMarch();
        var sample = SampleOrganisation.Sample;
        var next = sample with
        {
            Posts = [.. sample.Posts.Where(p => p.Id != new PostId("mihon-kaigo-head")).Select(p => p.Id == Somu ? p with { Holder = "kouhosha", Addresses = [Coming] } : p)],
        };
        Assert.IsType<RosterImport.Applied>(await world.Get<RosterStore>().Prepare(next, First, "account:a", world.Time.GetUtcNow()));

        DeskWorld.Accepted(await world.Get<HandOverDesk>().PrepareFromRoster(City, World.Id));
        var prepared = await world.Get<HandOverDesk>().List(City, World.Id);
        world.Time.Set(World.At(2027, 4, 1, 9));
        await world.Settle();

        Assert.Equal([PostKind.Regular, PostKind.Vacant], prepared.Select(p => p.Kind).Order());
        Assert.Equal(PostKind.Vacant, (await world.State()).Post(new("mihon-kaigo-head"))!.Body.Kind);
        Assert.Equal("kouhosha", (await world.State()).Post(Somu)!.Body.Holder);
    }

    [Fact]
    public async Task What_an_earlier_list_wanted_and_the_last_one_does_not_is_taken_back_and_what_was_prepared_by_hand_stays()
    {
        var world = await InMarch();
        var (rosters, desk, sample) = (world.Get<RosterStore>(), world.Get<HandOverDesk>(), SampleOrganisation.Sample);
        await Prepare(world);
        var moved = sample with
        {
            Posts = [.. sample.Posts.Select(p => p.Id == new PostId("mihon-kaigo-head") ? p with { Holder = "kouhosha", Addresses = ["kouhosha@example.lg.jp"] } : p)],
        };
        Assert.IsType<RosterImport.Applied>(await rosters.Prepare(moved, First, "account:a", world.Time.GetUtcNow()));
        DeskWorld.Accepted(await desk.PrepareFromRoster(City, World.Id));
        Assert.Equal(2, (await desk.List(City, World.Id)).Count);

        Assert.IsType<RosterImport.Applied>(await rosters.Prepare(sample, First, "account:a", world.Time.GetUtcNow()));
        DeskWorld.Accepted(await desk.PrepareFromRoster(City, World.Id));
        world.Time.Set(World.At(2027, 4, 1, 9));
        await world.Settle();

        Assert.Equal(1, (await world.State()).Post(new("mihon-kaigo-head"))!.Body.Tenure);
        Assert.Equal(2, (await world.State()).Post(Somu)!.Body.Tenure);
    }

    [Fact]
    public async Task Who_holds_the_post_before_and_after_takes_over_nothing_and_keeps_the_link()
    {
        var world = await InMarch();
        var (sample, desk) = (SampleOrganisation.Sample, world.Get<HandOverDesk>());
        var next = sample with { Posts = [.. sample.Posts.Select(p => p.Id == Somu ? p with { Kind = PostKind.Concurrent } : p)] };
        Assert.IsType<RosterImport.Applied>(await world.Get<RosterStore>().Prepare(next, First, "account:a", world.Time.GetUtcNow()));
        DeskWorld.Accepted(await desk.PrepareFromRoster(City, World.Id));

        world.Time.Set(World.At(2027, 4, 1, 9));
        await world.Settle();

        var post = (await world.State()).Post(Somu)!.Body;
        Assert.Equal((PostKind.Concurrent, 1), (post.Kind, post.Tenure));
        Assert.DoesNotContain(await world.Mails(), m => m.Purpose == MailPurpose.HandOver);
    }

    [Fact]
    public async Task Only_the_city_prepares_and_sees_and_only_for_a_day_to_come()
    {
        var world = await InMarch();
        var desk = world.Get<HandOverDesk>();
        foreach (var actor in new[] { DeskWorld.OfWard, DeskWorld.Viewer, DeskWorld.Publisher })
        {
            DeskWorld.Refused(await Prepare(world, actor), "");
            Assert.Empty(await desk.List(actor, World.Id));
        }

        DeskWorld.Refused(await Prepare(world, on: new(2027, 3, 19)), "on");
        DeskWorld.Refused(await Prepare(world, on: new(2028, 4, 1)), "on");
    }

    [Fact]
    public async Task A_prepared_hand_over_that_is_taken_back_does_not_happen()
    {
        var world = await InMarch();
        await Prepare(world);
        DeskWorld.Accepted(await world.Get<HandOverDesk>().Discard(City, World.Id, World.Ward, Somu));

        world.Time.Set(World.At(2027, 4, 1, 9));
        await world.Settle();

        Assert.Equal(1, (await world.State()).Post(Somu)!.Body.Tenure);
    }

    [Fact]
    public async Task The_prepared_roster_is_in_force_from_its_morning_and_not_before()
    {
        var record = new MemoryRecordStore();
        var time = new VirtualTime(World.At(2027, 3, 20));
        var rosters = new RosterStore(record, time);
        await rosters.Apply(SampleOrganisation.Sample, 0, "account:a", time.GetUtcNow());
        var next = SampleOrganisation.Generate(1, 5);
        await rosters.Prepare(SampleOrganisation.Generate(1, 7), First, "account:a", time.GetUtcNow());
        await rosters.Prepare(next, First, "account:a", time.GetUtcNow());

        var before = await rosters.Read();
        time.Set(World.At(2027, 4, 1, 0, 0));
        var after = await rosters.Read();

        Assert.Equal(RecordJson.Write(SampleOrganisation.Sample), RecordJson.Write(before.Roster));
        Assert.Equal(RecordJson.Write(next), RecordJson.Write(after.Roster));
        Assert.Null(await rosters.ReadNext());
        Assert.IsType<RosterImport.Conflict>(await rosters.Apply(SampleOrganisation.Sample, before.Version, "account:a", time.GetUtcNow()));
        Assert.IsType<RosterImport.Applied>(await rosters.Apply(SampleOrganisation.Sample, after.Version, "account:a", time.GetUtcNow()));
        Assert.Equal(RecordJson.Write(SampleOrganisation.Sample), RecordJson.Write((await rosters.Read()).Roster));
    }

    [Fact]
    public async Task After_a_prepared_roster_has_come_into_force_the_next_year_can_be_prepared_too()
    {
        var time = new VirtualTime(World.At(2027, 3, 20));
        var rosters = new RosterStore(new MemoryRecordStore(), time);
        await rosters.Apply(SampleOrganisation.Sample, 0, "account:a", time.GetUtcNow());
        for (var year = 2027; year < 2030; year++)
        {
            var next = SampleOrganisation.Generate(1, year - 2020);
            time.Set(World.At(year, 3, 20));
            var before = await rosters.Read();
            Assert.IsType<RosterImport.Applied>(await rosters.Prepare(next, new(year, 4, 1), "account:a", time.GetUtcNow()));
            Assert.Equal(RecordJson.Write(before.Roster), RecordJson.Write((await rosters.Read()).Roster));

            time.Set(World.At(year, 4, 1, 0, 0));
            Assert.Equal(RecordJson.Write(next), RecordJson.Write((await rosters.Read()).Roster));
        }
    }

    [Fact]
    public async Task A_prepared_roster_that_is_replaced_or_discarded_leaves_no_row_behind()
    {
        var record = new MemoryRecordStore();
        var rosters = new RosterStore(record, new VirtualTime(World.At(2027, 3, 20)));
        await rosters.Prepare(SampleOrganisation.Sample, First, "account:a", World.At(2027, 3, 20));
        await rosters.Prepare(SampleOrganisation.Sample, First, "account:a", World.At(2027, 3, 20));

        Assert.True(await rosters.DiscardNext("account:a", World.At(2027, 3, 20)));

        Assert.All(await record.Range(Keys.Installation, "", "\x7f"), row => Assert.StartsWith("audit-", row.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invitations_wait_for_the_wards_confirmation_and_the_secretariat_is_reminded()
    {
        var world = await Unconfirmed();

        await world.Watch(World.At(2026, 4, 20));
        var waiting = await world.Mails();
        var wards = world.Get<WardCommands>();
        DeskWorld.Accepted(await wards.Do(new("mihon-desk", new HashSet<AccountRole> { AccountRole.Ward }, World.Ward.Value), World.Id, World.Ward, new WardCommand.ConfirmRoster()));
        await world.Settle();

        Assert.All(waiting, m => Assert.Equal(MailPurpose.RosterConfirmation, m.Purpose));
        Assert.Equal(5, waiting.Select(m => m.Occasion).Distinct().Count());
        Assert.True(await Summary(world) is { AwaitsRoster: false });
        Assert.Contains(await world.Mails(), m => m.Purpose == MailPurpose.Invitation && m.State == MailState.Accepted);
    }

    [Fact]
    public async Task The_board_says_who_has_not_confirmed_and_only_the_city_begins_without_with_a_reason()
    {
        var world = await Unconfirmed();
        world.Time.Set(World.At(2026, 4, 16));
        await world.Settle();
        var wards = world.Get<WardCommands>();
        var ward = new Actor("mihon-desk", new HashSet<AccountRole> { AccountRole.Ward }, World.Ward.Value);

        Assert.True(await Summary(world) is { AwaitsRoster: true });
        DeskWorld.Refused(await wards.Do(ward, World.Id, World.Ward, new WardCommand.BeginUnconfirmed("急ぐため")), "");
        DeskWorld.Refused(await wards.Do(City, World.Id, World.Ward, new WardCommand.BeginUnconfirmed(" ")), "reason");
        DeskWorld.Accepted(await wards.Do(City, World.Id, World.Ward, new WardCommand.BeginUnconfirmed("区の担当が不在のため")));
        await world.Settle();
        Assert.Contains(await world.Mails(), m => m.Purpose == MailPurpose.Invitation);
    }

    [Fact]
    public async Task A_cycle_that_asks_for_no_confirmation_invites_at_once()
    {
        var world = await World.Open();
        await world.Settle();
        Assert.Contains(await world.Mails(), m => m.Purpose == MailPurpose.Invitation);
        DeskWorld.Refused(await world.Get<WardCommands>().Do(City, World.Id, World.Ward, new WardCommand.ConfirmRoster()), "");
    }

    private static async Task<WardSummary> Summary(World world) =>
        (await world.Record.Get(Keys.CyclePartition(World.Id), Keys.Summary(World.Ward)))!.Read<WardSummary>();

    private static async Task<World> Unconfirmed()
    {
        var world = await World.Open(at: World.At(2026, 4, 1, 8, 0));
        await world.SetCycle(c => c with { ConfirmBy = new(2026, 4, 7) });
        return world;
    }

    private static async Task<World> InMarch()
    {
        var world = await World.Open(at: World.At(2027, 3, 19, 10));
        await world.Settle();
        return world;
    }

    private static async Task<CommandResult> Prepare(World world, Actor? actor = null, DateOnly? on = null)
    {
        var result = await world.Get<HandOverDesk>().Prepare(
            actor ?? City, World.Id, World.Ward, Somu, PostKind.Regular, "kouhosha", [Coming], "進み具合は共有の表にあります。", on ?? First);
        return result;
    }
}
