using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat.Posts;

/// <summary>The city secretariat's own posts change hands as those of a ward do (requirements 7.4, 7.5): else 決裁未了 goes to who has left.</summary>
public sealed class CityPostTests
{
    private static readonly PostId Office = new("city-secretariat");
    private static readonly DateOnly First = new(2027, 4, 1);

    [Fact]
    public async Task Another_holder_takes_over_what_was_planned_for_the_one_before()
    {
        var world = await InMarch();
        var city = await world.State(Keys.City);
        var wanted = new WantedMail(MailPurpose.ApprovalOverdue, World.YearEnd, [], city.Post(Office)!.Body, "approval:1", World.At(2027, 3, 23, 8, 30), 1);
        Assert.True((await world.Record.Commit(Keys.WardPartition(World.Id, Keys.City), [.. MailRows.Insert((await world.Cycle()).Cycle, Keys.City, wanted, world.Time.GetUtcNow())])).IsDone);

        var said = DeskWorld.Accepted(await Change(world, DeskWorld.City));

        var after = await world.State(Keys.City);
        Assert.Equal((2, "shin-jimukyoku"), (after.Post(Office)!.Body.Tenure, after.Post(Office)!.Body.Holder));
        var mail = Assert.Single(after.OpenMails.Select(m => m.Body), m => m.Purpose == MailPurpose.ApprovalOverdue);
        Assert.Equal(2, mail.Tenure);
        Assert.Contains("後任を登録しました", said, StringComparison.Ordinal);
        Assert.Contains(await Audit(world), a => a.What == "post.handed-over" && a.Text.Contains("異動のため", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_citys_accounts_change_them_and_there_is_no_roster_to_confirm()
    {
        var world = await InMarch();

        DeskWorld.Refused(await Change(world, DeskWorld.OfWard), "");
        DeskWorld.Refused(await Change(world, DeskWorld.Viewer), "");
        DeskWorld.Refused(await world.Get<WardCommands>().Do(DeskWorld.City, World.Id, Keys.City, new WardCommand.ConfirmRoster()), "");
        Assert.Equal(1, (await world.State(Keys.City)).Post(Office)!.Body.Tenure);
    }

    [Fact]
    public async Task Their_addresses_are_checked_by_a_mail_that_names_the_whole_city()
    {
        var world = await InMarch();

        DeskWorld.Accepted(await world.Get<WardCommands>().Do(DeskWorld.City, World.Id, Keys.City, new WardCommand.CheckAddresses()));
        await world.Settle(Keys.City);

        var mail = Assert.Single(await world.Mails(Keys.City), m => m.Purpose == MailPurpose.AddressCheck);
        Assert.Equal(MailState.Accepted, mail.State);
        Assert.DoesNotContain(mail.Body!, s => s is MailSegment.Code);
    }

    [Fact]
    public async Task A_prepared_hand_over_takes_effect_on_its_morning_by_the_citys_own_watcher()
    {
        var world = await InMarch();
        DeskWorld.Accepted(await world.Get<HandOverDesk>().Prepare(
            DeskWorld.City, World.Id, Keys.City, Office, PostKind.Regular, "shin-jimukyoku", ["shin@example.lg.jp"], null, First));

        await world.Watch(World.At(2027, 4, 1, 0, 0), Keys.City);

        Assert.Equal((2, "shin-jimukyoku"), ((await world.State(Keys.City)).Post(Office)!.Body.Tenure, (await world.State(Keys.City)).Post(Office)!.Body.Holder));
        Assert.Empty(await world.Get<HandOverDesk>().List(DeskWorld.City, World.Id));
        Assert.Null((await world.State(Keys.City)).Head.Body.HandOverOn);
    }

    [Fact]
    public async Task They_are_prepared_from_the_new_years_roster_with_the_others_and_listed_in_the_official_order()
    {
        var world = await InMarch();
        var sample = SampleOrganisation.Sample;
        string[] changed = ["mihon-kaigo-head", "mihon-somu-head", Office.Value];
        var next = sample with { Posts = [.. sample.Posts.Select(p => changed.Contains(p.Id.Value) ? p with { Holder = $"shin-{p.Id}" } : p)] };
        Assert.IsType<RosterImport.Applied>(await world.Get<RosterStore>().Prepare(next, First, "account:a", world.Time.GetUtcNow()));

        DeskWorld.Accepted(await world.Get<HandOverDesk>().PrepareFromRoster(DeskWorld.City, World.Id));

        Assert.Equal(["mihon-somu-head", "mihon-kaigo-head", Office.Value], (await world.Get<HandOverDesk>().List(DeskWorld.City, World.Id)).Select(p => p.Post.Value));
    }

    [Fact]
    public async Task The_citys_watcher_is_the_one_who_is_rung()
    {
        var world = await DeskWorld.Start();

        DeskWorld.Accepted(await world.Wards.Do(DeskWorld.City, DeskWorld.Cycle, Keys.City, Command));

        Assert.Equal(WardCycle.Cycles.Subject.City, world.Bell.Rung[^1]);
    }

    private static readonly WardCommand.ChangePost Command = new(Office, PostKind.Regular, "shin-jimukyoku", ["shin@example.lg.jp"], "異動のため");

    private static Task<CommandResult> Change(World world, Actor actor) => world.Get<WardCommands>().Do(actor, World.Id, Keys.City, Command);

    private static async Task<IReadOnlyList<AuditRow>> Audit(World world) =>
        [.. (await world.Record.Range(Keys.WardPartition(World.Id, Keys.City), "audit-", Keys.After("audit-"))).Select(r => r.Read<AuditRow>())];

    private static async Task<World> InMarch()
    {
        var world = await World.Open(at: World.At(2027, 3, 19, 10));
        await world.Settle();
        await world.Settle(Keys.City);
        return world;
    }
}
