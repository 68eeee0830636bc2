using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Organisation;

/// <summary>A ward's list of sections out of a spreadsheet becomes a roster: what every office has is enough to begin with.</summary>
public sealed class PastedRosterTests
{
    private const string List = "部\t課\tメールアドレス\r\n区民部\t\tkumin@city.example.lg.jp\r\n\t総務課\tsomu@city.example.lg.jp\r\n\t戸籍課\tkoseki@city.example.lg.jp\tmado@city.example.lg.jp\r\n福祉部\t福祉課\tfukushi@city.example.lg.jp\r\n―\t会計室\tkaikei@city.example.lg.jp\r\n";

    private static readonly PastedWard Ward = new("見本の市", "港北区", "kohoku", "kusei@city.example.lg.jp", List);

    [Fact]
    public void Codes_titles_and_superiors_follow_from_the_list()
    {
        var roster = Read(Ward);

        Assert.Equal(["総務課", "戸籍課", "福祉課", "会計室"], roster.Sections(new("kohoku")).Select(u => u.Names[0].Name));
        Assert.Equal(["総務課長", "戸籍課長", "福祉課長", "会計室長"], roster.Posts.Where(p => p.Role == PostRole.Head).Select(p => p.Title));
        Assert.Equal(["kohoku-bu01-head", "kohoku-bu01-head", null, null], roster.Posts.Where(p => p.Role == PostRole.Head).Select(p => p.Superior?.Value));
        Assert.Equal(["koseki@city.example.lg.jp", "mado@city.example.lg.jp"], roster.Posts.Single(p => p.Title == "戸籍課長").Addresses);
        Assert.Equal(2, roster.Posts.Count(p => p.Holder == "city-secretariat"));
    }

    [Fact]
    public void It_is_a_roster_file_like_any_other()
    {
        var roster = Read(Ward);
        var read = Assert.IsType<RosterLoad.Loaded>(RosterCsv.Read(RosterCsv.Write(roster), "roster.csv")).Roster;
        Assert.Equal(RosterCsv.Write(roster), RosterCsv.Write(read));
        Assert.Equal(read.Posts.Select(p => (p.Id, p.Superior, p.Holder)), roster.Posts.Select(p => (p.Id, p.Superior, p.Holder)));
    }

    [Theory]
    [InlineData("区民部,総務課,a@city.example.lg.jp,b@city.example.lg.jp,c@city.example.lg.jp,d@city.example.lg.jp", "1行目", "four addresses")]
    [InlineData("区民部,総務課,a@city.example.lg.jp\n\n,総務課,b@city.example.lg.jp", "3行目", "twice, and empty lines are counted")]
    [InlineData("総務課,somu", "「somu」のメールアドレス", "a line without address")]
    [InlineData("区民部,総務課,somu", "メールアドレスとして使えません", "no address")]
    [InlineData("区民部,,kumin@city.example.lg.jp", "1行に1つの課", "no section at all")]
    [InlineData(",,", "部も課もありません", "nothing but commas")]
    public void What_is_wrong_is_said_with_its_line(string list, string message, string reason)
    {
        var (roster, problems) = PastedRoster.Read(Ward with { List = list });
        Assert.True(roster is null && problems.Any(p => p.Field == "list" && p.Message.Contains(message, StringComparison.Ordinal)), $"{reason}: {string.Join('/', problems)}");
    }

    [Fact]
    public void A_second_ward_stands_beside_the_first_and_one_that_is_there_is_not_overwritten()
    {
        var first = Read(Ward);
        var both = PastedRoster.Into(first, isSample: false, Read(Ward with { Name = "鶴見区", Code = "tsurumi" }))!;
        Assert.Equal(["港北区", "鶴見区"], both.Wards.Select(w => w.Names[0].Name));
        Assert.Single(both.Posts, p => p.Role == PostRole.Secretariat);
        Assert.Null(PastedRoster.Into(both, isSample: false, Read(Ward)));
        Assert.Equal("港北区", Assert.Single(PastedRoster.Into(SampleOrganisation.Sample, isSample: true, first)!.Wards).Names[0].Name);
    }

    [Fact]
    public async Task On_the_page_a_mistake_keeps_what_was_pasted_and_the_list_is_looked_at_before_it_is_taken_in()
    {
        await using var world = await OfficeWorld.WithRoster();
        var page = await (await world.Host.SignedIn()).Open("/office/roster");
        page = await page.Fill("市の名前", "見本の市").Fill("区の名前", "港北区").Fill("区コード", "港北").Fill("事務局のメールアドレス", "kusei@city.example.lg.jp").Fill("所属の一覧", List).Press("一覧から作り、内容を確かめる");
        Assert.Contains(page.Problems, p => p.Contains("区コードは、半角", StringComparison.Ordinal));
        Assert.Contains("会計室", page.Value("所属の一覧"), StringComparison.Ordinal);

        var look = await page.Fill("区コード", "kohoku").Press("一覧から作り、内容を確かめる");
        Assert.Contains("戸籍課", look.Text, StringComparison.Ordinal);
        var done = await look.Press("この名簿を取り込む");

        Assert.Contains("1区4課", done.Notice, StringComparison.Ordinal);
        Assert.Equal("港北区", Assert.Single((await world.Get<RosterStore>().Read()).Roster.Wards).Names[0].Name);
    }

    private static Roster Read(PastedWard ward)
    {
        var (roster, problems) = PastedRoster.Read(ward);
        Assert.True(roster is not null, string.Join('/', problems));
        return roster;
    }
}
