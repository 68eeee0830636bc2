using WardCycle.Organisation;
using WardCycle.Secretariat.Posts;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>1 April after a year in which a ward ended (requirements 7.5 and 7.6): what is still open there belongs to the successor too.</summary>
public sealed class HandOverInEndedWardTests
{
    private const string Coming = "kouhosha@example.lg.jp";
    private static readonly PostId Somu = new("mihon-somu-head");

    [Fact]
    public async Task A_successor_of_1_April_takes_over_in_the_ended_ward_as_in_the_continuing_one_and_the_ended_wards_own_posts_stay()
    {
        var office = await ReorganisedWorld.InSeptember(wards: 2);
        var into = (await office.World.Cycle()).Cycle.Wards.Single(w => w.Id != World.Ward).Id;
        await office.Reorganise(new UnitChange.Join(into, [World.Ward]));
        await office.At(World.At(2027, 3, 20, 10));
        var before = (await office.World.State()).Posts.Select(p => p.Body).Where(p => p.Unit == World.Ward).ToList();

        Assert.IsType<RosterImport.Applied>(await office.World.Get<RosterStore>().Prepare(await Next(office, into), new(2027, 4, 1), "account:a", office.World.Time.GetUtcNow()));
        DeskWorld.Accepted(await office.World.Get<HandOverDesk>().PrepareFromRoster(DeskWorld.City, World.Id));
        await office.At(World.At(2027, 4, 1, 9));

        Assert.NotEmpty(before);
        foreach (var ward in new[] { into, World.Ward })
        {
            Assert.Equal(("kouhosha", Coming), ((await office.World.State(ward)).Post(Somu)!.Body.Holder, (await office.World.State(ward)).Post(Somu)!.Body.Addresses[0]));
        }

        var after = await office.World.State();
        Assert.All(before, post => Assert.Equal((post.Holder, post.Kind, post.Tenure), (after.Post(post.Id)!.Body.Holder, after.Post(post.Id)!.Body.Kind, after.Post(post.Id)!.Body.Tenure)));
    }

    /// <summary>The city as it stands, with somebody else in one post.</summary>
    private static async Task<Roster> Next(ReorganisedWorld office, UnitId into)
    {
        var state = await office.World.State(into);
        return new(
            [.. state.Head.Body.Units.Where(u => u.Validity.Until is null)],
            [.. state.Posts.Select(p => p.Body.Id == Somu ? p.Body with { Holder = "kouhosha", Addresses = [Coming] } : p.Body)],
            []);
    }
}
