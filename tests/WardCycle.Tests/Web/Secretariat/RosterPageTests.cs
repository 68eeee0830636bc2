using System.Text;
using WardCycle.Imports;
using WardCycle.Organisation;
using WardCycle.Rehearsal;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>名簿: what a person reads before and after taking in their own roster.</summary>
public sealed class RosterPageTests
{
    private const string Columns = "区コード,区名,部コード,部名,課コード,課名,職コード,職名,役割,メール1,備考";

    [Fact]
    public async Task Where_the_sample_goes_as_a_whole_its_rows_are_folded_and_new_posts_say_role_and_address()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();

        var draft = await Draft(visitor, Own());
        var done = await draft.Press("この名簿を取り込む");

        var folded = draft.Document.QuerySelectorAll("details").Single(d => Page.Words(d.QuerySelector("summary")).StartsWith("見本の名簿をすべて置き換えます", StringComparison.Ordinal));
        Assert.False(folded.HasAttribute("open"));
        Assert.Contains("総務課長", Page.Words(folded), StringComparison.Ordinal);
        Assert.DoesNotContain("mihon-somu", Page.Words(draft.Document.QuerySelector("table")), StringComparison.Ordinal);
        Assert.Equal("税務課 税務課長 所属長zeimu@example.lg.jp", draft.Row("税務課長"));
        Assert.Contains("1区0部1課、2職、メールアドレス2件", draft.Text, StringComparison.Ordinal);
        Assert.Contains("名簿を取り込みました（1区1課、2職）。次は、メニューの「年度サイクルの開始」で", done.Notice, StringComparison.Ordinal);
        Assert.True(done.HasLink("この名簿で年度サイクルを開始する"));
    }

    [Fact]
    public async Task A_pasted_list_is_read_as_a_list_and_a_second_ward_shows_itself_alone()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();

        var first = await Paste(visitor, "港北区", "kohoku");
        await first.Press("この名簿を取り込む");
        var second = await Paste(visitor, "青葉区", "aoba");
        var twice = await (await second.Press("この名簿を取り込む")).Follow("いまの名簿");
        var changed = await Draft(visitor, Encoding.UTF8.GetBytes(twice.Source.Replace("zeimu@", "zei@", StringComparison.Ordinal)));

        Assert.Equal("税務課 税務課長 所属長zeimu@example.lg.jp", first.Row("税務課長"));
        Assert.Contains("横浜市 事務局 事務局kusei@example.lg.jp", first.Row("事務局"), StringComparison.Ordinal);
        Assert.Equal("総務部", first.Row("総務部"));
        Assert.DoesNotContain("kohoku-ka01", Page.Words(first.Document.QuerySelector("table")), StringComparison.Ordinal);
        Assert.DoesNotContain("港北区", Page.Words(second.Document.QuerySelector("table")), StringComparison.Ordinal);
        Assert.Equal("青葉区 取りまとめ担当 取りまとめkusei@example.lg.jp", second.Row("取りまとめ担当"));
        Assert.Contains("zei@example.lg.jp", changed.Row("税務課長"), StringComparison.Ordinal);
        Assert.Contains("いまの名簿から変わるところ（2件）", changed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_key_at_two_addresses_and_sections_that_answer_together_are_seen_in_the_list()
    {
        await using var world = await OfficeWorld.Empty();

        var draft = await Draft(await world.Host.SignedIn(), Encoding.UTF8.GetBytes(string.Join("\r\n",
            "区コード,区名,課コード,課名,職コード,職名,役割,職員キー,メール1,共同シート",
            "kita,北区,,,kita-matome,取りまとめ担当,取りまとめ,,matome@example.lg.jp,",
            "kita,北区,kita-zei,税務課,kita-zei-head,税務課長,所属長,sato,zeimu@example.lg.jp,",
            "kita,北区,kita-ko,戸籍課,kita-ko-head,戸籍課長,所属長,sato,koseki@example.lg.jp,kita-zei")));

        Assert.Contains("職員キー（sato）が同じですが、宛先が違います", draft.Row("戸籍課長"), StringComparison.Ordinal);
        Assert.Contains("共同シート（初めが幹事課）：税務課、戸籍課", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_row_of_the_sample_goes_it_is_read_as_any_other()
    {
        await using var world = await OfficeWorld.WithRoster();
        var sample = SampleOrganisation.Sample;

        var draft = await Draft(await world.Host.SignedIn(), RosterCsv.Write(sample with { Posts = [.. sample.Posts.Where(p => p.Id.Value != "mihon-somu-clerk")] }));

        Assert.DoesNotContain("見本の名簿をすべて置き換えます", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_real_cycle_runs_an_import_says_that_its_addresses_stay()
    {
        await using var world = await OfficeWorld.Started(rehearsal: false);

        var done = await (await Draft(await world.Host.SignedIn(), Own())).Press("この名簿を取り込む");

        Assert.Contains("進行中の年度サイクルの宛先は変わりません", done.Notice, StringComparison.Ordinal);
    }

    /// <summary>The page carries the file on in a field: what the page says it takes, it takes to the end.</summary>
    [Fact]
    public async Task A_file_just_under_the_limit_is_taken_to_the_end_and_one_above_it_is_refused()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();
        var remark = new string('備', 900);
        var lines = Enumerable.Range(0, 1_800).Select(i => $"kita,北区,,,kita-zei,税務課,clerk-{i},税務課担当{i},担当者,clerk-{i}@example.lg.jp,{remark}");
        var large = Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Prepend(Columns)));
        Assert.InRange(large.Length, CsvTable.MaxBytes * 9 / 10, CsvTable.MaxBytes);

        var done = await (await Draft(visitor, large)).Press("この名簿を取り込む");
        var refused = await Draft(visitor, [.. large, .. large.AsSpan(0, 600_000)]);

        Assert.Contains("名簿を取り込みました（1区1課、1800職）", done.Notice, StringComparison.Ordinal);
        Assert.Contains(refused.Problems, p => p.Contains("5MBまで", StringComparison.Ordinal));
    }

    /// <summary>Two forms on one page: what the other one posted takes nothing from this one.</summary>
    [Fact]
    public async Task A_refused_file_leaves_the_allowed_domains_in_their_field()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();
        await (await visitor.Open("/office/roster")).Fill("使ってよいメールのドメイン", "city.example.lg.jp").Press("ドメインを保存する");

        var refused = await Draft(visitor, "列,でたらめ\n1,2\n"u8.ToArray());

        Assert.NotEmpty(refused.Problems);
        Assert.Equal("city.example.lg.jp", refused.Value("使ってよいメールのドメイン"));
    }

    [Fact]
    public async Task The_sample_is_called_so_and_its_addresses_are_not_held_against_the_domains()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();
        var sample = await (await visitor.Open("/office/roster")).Fill("使ってよいメールのドメイン", "city.example.lg.jp").Press("ドメインを保存する");

        var own = await (await Draft(visitor, Own())).Press("この名簿を取り込む");

        Assert.Contains("見本の名簿です", sample.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("使ってよいドメイン（", sample.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("見本の名簿です", own.Text, StringComparison.Ordinal);
        Assert.Contains("使ってよいドメイン（city.example.lg.jp）のものではありません", own.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> Paste(Visitor visitor, string name, string code) =>
        await (await visitor.Open("/office/roster"))
            .Fill("市の名前", "横浜市").Fill("区の名前", name).Fill("区コード", code).Fill("事務局のメールアドレス", "kusei@example.lg.jp")
            .Fill("所属の一覧", "総務部\t総務課\tsomu@example.lg.jp\n\t税務課\tzeimu@example.lg.jp").Press("一覧から作り");

    private static async Task<Page> Draft(Visitor visitor, byte[] file) =>
        await (await visitor.Open("/office/roster")).Upload("名簿のファイル", "meibo.csv", file);

    private static byte[] Own() => Encoding.UTF8.GetBytes(string.Join("\r\n",
        Columns,
        "kita,北区,,,,,kita-matome,取りまとめ担当,取りまとめ,matome@example.lg.jp,",
        "kita,北区,,,kita-zei,税務課,kita-zei-head,税務課長,所属長,zeimu@example.lg.jp,"));
}
