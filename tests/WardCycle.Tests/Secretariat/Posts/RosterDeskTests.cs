using WardCycle.Calendar;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Tests.Secretariat.Posts;

/// <summary>Who forgot the hand-over before 1 April makes up for it from the roster in force (requirements 7.5).</summary>
public sealed class RosterDeskTests
{
    private static readonly DateOnly First = new(2027, 4, 1);
    private static readonly PostId Somu = new("mihon-somu-head");
    private static readonly PostId Kaigo = new("mihon-kaigo-head");
    private static readonly PostId Office = new("city-secretariat");

    [Fact]
    public async Task What_was_forgotten_before_1_April_is_made_up_for_by_the_same_button_after_it()
    {
        var world = await Forgotten();

        var said = DeskWorld.Accepted(await world.Get<HandOverDesk>().PrepareFromRoster(DeskWorld.City, World.Id));
        await world.Settle();

        var state = await world.State();
        Assert.Contains("2件の職を、いまの名簿のとおりに改めました", said, StringComparison.Ordinal);
        Assert.Contains("名簿にない職が1件あります", said, StringComparison.Ordinal);
        Assert.Equal((2, "kouhosha"), (state.Post(Somu)!.Body.Tenure, state.Post(Somu)!.Body.Holder));
        Assert.Equal(PostKind.Regular, state.Post(Kaigo)!.Body.Kind);
        Assert.Equal("shin-jimukyoku", (await world.State(Keys.City)).Post(Office)!.Body.Holder);
        var links = (await world.Record.Range(Keys.WardPartition(World.Id, World.Ward), "link-", Keys.After("link-"))).Select(r => r.Read<LinkRow>()).Where(l => l.Post == Somu).ToList();
        Assert.All(links.Where(l => l.Tenure == 1), l => Assert.Equal(world.Time.GetUtcNow(), l.Revoked!.At));
        Assert.Contains(await world.Mails(), m => m.Purpose == MailPurpose.HandOver && m.Post == Somu);
        DeskWorld.Accepted(await world.Get<RosterDesk>().Follow(DeskWorld.City, World.Id, null, [Kaigo]));
        Assert.Equal(PostKind.Vacant, (await world.State()).Post(Kaigo)!.Body.Kind);
        Assert.Empty(await Differences(world));
        Assert.Equal("いまの名簿と違う職はありません。", DeskWorld.Accepted(await world.Get<HandOverDesk>().PrepareFromRoster(DeskWorld.City, World.Id)));
    }

    [Fact]
    public async Task A_ward_follows_in_its_own_posts_alone_and_only_in_those_it_chose()
    {
        var world = await Forgotten();
        var desk = world.Get<RosterDesk>();

        DeskWorld.Accepted(await desk.Follow(DeskWorld.OfWard, World.Id, World.Ward, [Somu, Office]));
        DeskWorld.Refused(await desk.Follow(DeskWorld.OfAnotherWard, World.Id, World.Ward, [Kaigo]), "");
        DeskWorld.Refused(await desk.Follow(DeskWorld.OfWard, World.Id, null, [Office]), "");
        DeskWorld.Refused(await desk.Follow(DeskWorld.Viewer, World.Id, World.Ward, null), "");

        Assert.Equal([Kaigo, Office], (await Differences(world)).Select(d => d.Post.Id));
    }

    [Fact]
    public async Task What_differs_is_said_in_the_rosters_words_and_in_the_official_order()
    {
        var world = await Forgotten();

        var found = await Differences(world);

        Assert.Equal(["職員キー、宛先", "名簿にない職", "職員キー"], found.Select(d => string.Join('、', d.What)));
        Assert.Equal(["総務課長", "福祉介護課長", "見本市 事務局"], found.Select(d => d.Name));
    }

    [Fact]
    public async Task What_is_prepared_for_a_later_day_stays_prepared()
    {
        var world = await Forgotten();
        DeskWorld.Accepted(await world.Get<HandOverDesk>().Prepare(DeskWorld.City, World.Id, World.Ward, Somu, PostKind.Acting, "dairi", ["dairi@example.lg.jp"], null, new(2027, 4, 20)));

        DeskWorld.Accepted(await world.Get<RosterDesk>().Follow(DeskWorld.City, World.Id, null, [Somu]));
        world.Time.Set(World.At(2027, 4, 20, 0, 0));
        await world.Settle();

        Assert.Equal((3, "dairi"), ((await world.State()).Post(Somu)!.Body.Tenure, (await world.State()).Post(Somu)!.Body.Holder));
    }

    [Theory]
    [InlineData("the roster knows none of the cycle's wards: the city's code is the same everywhere")]
    [InlineData("there is no roster yet")]
    public async Task Strangers_are_not_compared(string why)
    {
        var world = await World.Open(at: World.At(2027, 3, 19, 10));
        if (!why.StartsWith("there", StringComparison.Ordinal))
        {
            var other = new Roster(
                [new(Keys.City, UnitKind.City, null, 0, [new("よそ市")], Validity.Always), new(new("yoso"), UnitKind.Ward, null, 1, [new("よそ区")], Validity.Always)],
                [new(Office, Keys.City, PostRole.Secretariat, PostKind.Regular, "事務局", "yoso", ["yoso@example.lg.jp"])],
                []);
            Assert.IsType<RosterImport.Applied>(await world.Get<RosterStore>().Apply(other, 0, "account:a", world.Time.GetUtcNow()));
        }

        Assert.True((await Differences(world)).Count == 0, why);
    }

    [Fact]
    public async Task Taking_the_prepared_roster_back_takes_its_hand_overs_back_and_leaves_those_made_by_hand()
    {
        var world = await World.Open(at: World.At(2027, 3, 19, 10));
        await world.Settle();
        var desk = world.Get<HandOverDesk>();
        Assert.IsType<RosterImport.Applied>(await world.Get<RosterStore>().Prepare(Next(), First, "account:a", world.Time.GetUtcNow()));
        DeskWorld.Accepted(await desk.PrepareFromRoster(DeskWorld.City, World.Id));
        DeskWorld.Accepted(await desk.Prepare(DeskWorld.City, World.Id, World.Ward, new("mihon-machi-head"), PostKind.Regular, "te", ["te@example.lg.jp"], null, First));

        DeskWorld.Refused(await desk.DiscardNext(DeskWorld.OfWard), "");
        var said = DeskWorld.Accepted(await desk.DiscardNext(DeskWorld.City));
        DeskWorld.Refused(await desk.DiscardNext(DeskWorld.City), "");
        await world.Watch(World.At(2027, 4, 1, 9));

        Assert.Contains("この名簿から準備した引継ぎ3件も取り消しました。手で準備した引継ぎ1件は残っています。", said, StringComparison.Ordinal);
        var state = await world.State();
        Assert.Equal((1, 2), (state.Post(Somu)!.Body.Tenure, state.Post(new("mihon-machi-head"))!.Body.Tenure));
        Assert.Equal(PostKind.Regular, state.Post(Kaigo)!.Body.Kind);
    }

    /// <summary>10 April: the new year's roster has come into force, and nobody has pressed the button.</summary>
    private static async Task<World> Forgotten()
    {
        var world = await World.Open(at: World.At(2027, 3, 19, 10));
        await world.Settle();
        Assert.IsType<RosterImport.Applied>(await world.Get<RosterStore>().Prepare(Next(), First, "account:a", world.Time.GetUtcNow()));
        world.Time.Set(World.At(2027, 4, 12, 10));
        await world.Settle();
        Assert.Equal(1, (await world.State()).Post(Somu)!.Body.Tenure);
        return world;
    }

    private static Roster Next()
    {
        var sample = SampleOrganisation.Sample;
        return sample with
        {
            Posts = [.. sample.Posts.Where(p => p.Id != Kaigo).Select(p =>
                p.Id == Somu ? p with { Holder = "kouhosha", Addresses = ["kouhosha@example.lg.jp"] }
                : p.Id == Office ? p with { Holder = "shin-jimukyoku" } : p)],
        };
    }

    private static async Task<IReadOnlyList<PostDifference>> Differences(World world) =>
        await world.Get<RosterDesk>().Differences(await world.Cycle(), [World.Ward, Keys.City]);
}
