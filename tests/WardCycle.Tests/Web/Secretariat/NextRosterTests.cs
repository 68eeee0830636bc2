using System.Net;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>新年度の名簿 under restricted view, allowed domains, and the list over all years.</summary>
public sealed class NextRosterTests
{
    [Fact]
    public async Task The_new_years_roster_is_prepared_and_its_hand_overs_with_it()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var sample = SampleOrganisation.Sample;
        var next = sample with { Posts = [.. sample.Posts.Select(p => p.Id == new PostId("mihon-somu-head") ? p with { Holder = "kouhosha", Addresses = ["kouhosha@example.lg.jp"] } : p)] };

        var preview = await (await visitor.Open("/office/roster/next")).Fill("使い始める日", "2027-04-01").Upload("名簿のファイル", "next.csv", RosterCsv.Write(next));
        var prepared = await preview.Press("令和9年4月1日（木）からの名簿として準備する");
        var handOvers = await prepared.Press($"引継ぎを準備する（{(await world.Read()).Cycle.Name}）");

        Assert.Contains("からの名簿を準備しました", prepared.Notice, StringComparison.Ordinal);
        Assert.Contains("1件準備しました", handOvers.Notice, StringComparison.Ordinal);
        Assert.Contains("総務課長", (await visitor.Open($"{OfficeWorld.CyclePage}/hand-overs")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kouhosha", (await visitor.Open($"{OfficeWorld.WardPage}/roster")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/office/roster/next", "区事務局")]
    [InlineData("/office/roster/next", "閲覧")]
    [InlineData("/office/cycles/mihon-2026/hand-overs", "区事務局")]
    [InlineData("/office/cycles/mihon-2026/hand-overs", "閲覧")]
    [InlineData("/office/cycles/mihon-2026/wards/mihon/roster", "閲覧")]
    public async Task Nobody_but_who_may_sees_it(string address, string role)
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedInAs("someone", role, role == "区事務局" ? "見本区" : null);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open(address)).Status);
    }

    [Fact]
    public async Task An_address_of_another_domain_is_pointed_out_without_being_shown()
    {
        await using var world = await OfficeWorld.WithRoster();
        var sample = SampleOrganisation.Sample;
        await world.Get<RosterStore>().Apply(
            sample with { Posts = [.. sample.Posts.Select(p => p.Id.Value == "mihon-somu-head" ? p with { Addresses = ["somu@mura.example.jp"] } : p)] }, 1, "test", world.Host.Time.Now);
        var visitor = await world.Host.SignedIn();

        var refused = await (await visitor.Open("/office/roster")).Fill("使ってよいメールのドメイン", "not a domain!").Press("ドメインを保存する");
        var saved = await (await visitor.Open("/office/roster")).Fill("使ってよいメールのドメイン", "@city.example.lg.jp").Press("ドメインを保存する");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("使ってよいドメインを保存しました", saved.Notice, StringComparison.Ordinal);
        Assert.Contains("総務課長（mihon-somu-head）のメール1は、使ってよいドメイン（city.example.lg.jp）のものではありません", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("somu@", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_every_open_cycle_misses_stands_on_one_page_under_the_years_name()
    {
        await using var world = await OfficeWorld.Open();
        var page = await (await world.Host.SignedIn()).Open("/office/missing");

        Assert.Contains("令和8年度", page.Text, StringComparison.Ordinal);
        Assert.Contains("目標設定", page.Row("総務課"), StringComparison.Ordinal);
    }
}
