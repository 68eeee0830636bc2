using System.Net;

namespace WardCycle.Tests.Web.Secretariat;

public sealed class EditionTests
{
    private static readonly string Edition = $"{OfficeWorld.CyclePage}/editions/targets/1";

    [Fact]
    public async Task A_draft_is_looked_at_decided_and_published_on_its_day()
    {
        await using var world = await OfficeWorld.Composed();
        var visitor = await world.Host.SignedIn();

        var draft = await visitor.Open(Edition);
        var form = await draft.Follow("決裁を記録する");
        var decided = await form.Fill("起案日", "2026-05-25").Fill("決裁日", "2026-05-25").Fill("文書番号", "見企第1号").Fill("決裁者", "見本区長").Press("決裁を記録する");
        await world.Settle();
        await world.AdvanceTo(new(2026, 6, 11));
        var published = await visitor.Open(Edition);

        Assert.Contains("庁内調整（案）", draft.Text, StringComparison.Ordinal);
        Assert.Contains("決裁を記録しました", decided.Notice, StringComparison.Ordinal);
        Assert.Contains("見企第1号", published.Text, StringComparison.Ordinal);
        Assert.Contains("公表版のファイル（予行のため公開されません）", published.Text, StringComparison.Ordinal);
        Assert.True(published.HasLink("【案】targets-mihon.html") && published.HasLink("公表版（予行）targets-mihon.html"));
    }

    [Fact]
    public async Task A_report_is_shown_in_a_sandbox_under_its_own_type()
    {
        await using var world = await OfficeWorld.Composed();
        var visitor = await world.Host.SignedIn();

        var report = await (await visitor.Open(Edition)).Follow("targets-mihon.html");
        var csv = await (await visitor.Open(Edition)).Follow("targets-mihon.csv");

        Assert.Contains("【案】", report.Source, StringComparison.Ordinal);
        Assert.StartsWith("sandbox", Assert.Single(report.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-store", report.Answer.Headers.CacheControl?.ToString());
        Assert.Equal("text/csv", csv.Answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(csv.Answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("attachment", csv.Answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Theory]
    [InlineData("2026-05-26", "2026-05-25", "起案日", "drafted after it was decided")]
    [InlineData("2026-05-20", "2026-06-30", "決裁日", "decided in the future")]
    [InlineData("", "2026-05-25", "起案日", "no day")]
    public async Task A_decision_whose_days_cannot_be_is_refused_beside_its_field(string drafted, string decided, string label, string reason)
    {
        await using var world = await OfficeWorld.Composed();
        var form = await (await world.Host.SignedIn()).Open($"{Edition}/decide");

        var page = await form.Fill("起案日", drafted).Fill("決裁日", decided).Fill("文書番号", "見企第1号").Fill("決裁者", "見本区長").Press("決裁を記録する");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Described(label).Length > 0, reason);
        Assert.Equal("見企第1号", page.Value("文書番号"));
    }

    [Fact]
    public async Task A_file_that_is_not_the_editions_is_not_found()
    {
        await using var world = await OfficeWorld.Composed();
        var visitor = await world.Host.SignedIn();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{Edition}/files/mihon.content.json")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{Edition}/files/..%2f..%2fsecret")).Status);
    }

    [Fact]
    public async Task A_correction_says_what_is_corrected()
    {
        await using var world = await OfficeWorld.Composed();
        var visitor = await world.Host.SignedIn();
        await Decide(visitor);
        await world.AdvanceTo(new(2026, 6, 11));
        var form = await (await visitor.Open(Edition)).Follow("訂正版を作る");

        var refused = await form.Press("訂正版を作る");
        var wanted = await refused.Fill("訂正の内容", "総務課の目標を改めました。").Press("訂正版を作る");

        Assert.Contains("訂正の内容を入力してください", refused.Described("訂正の内容"), StringComparison.Ordinal);
        Assert.Contains("第2版", wanted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_older_than_a_submission_proposes_to_be_made_anew_on_its_page_and_on_the_board()
    {
        await using var world = await OfficeWorld.Composed();
        var visitor = await world.Host.SignedIn();
        var before = (await visitor.Open(OfficeWorld.CyclePage), await visitor.Open(Edition));
        var sheet = $"{OfficeWorld.SheetPage("mihon-somu")}/return?phase=targets";
        await (await visitor.Open(sheet)).Fill("差戻しの理由", "数値を入れてください。").Fill("再提出期限", "2026-05-29").Press("差し戻す");

        var board = await visitor.Open(OfficeWorld.CyclePage);
        var edition = await (await visitor.Open(Edition)).Follow("作り直す");
        var refused = await edition.Press("作り直す");
        await refused.Fill("作り直す理由", "総務課の再提出を反映しました。").Press("作り直す");
        await world.Settle();

        Assert.DoesNotContain("変わった所属", before.Item1.Text + before.Item2.Text, StringComparison.Ordinal);
        Assert.Contains("作成の後に変わった所属：総務課", board.Text, StringComparison.Ordinal);
        Assert.Contains("入力してください", refused.Described("作り直す理由"), StringComparison.Ordinal);
        Assert.Contains("差替え済", (await visitor.Open(Edition)).Text, StringComparison.Ordinal);
        Assert.Contains("庁内調整（案）", (await visitor.Open($"{OfficeWorld.CyclePage}/editions/targets/2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_kept_under_a_name_of_its_own()
    {
        await using var world = await OfficeWorld.Composed();

        var file = await (await (await world.Host.SignedIn()).Open(Edition)).Follow("【案】targets-mihon.csv");

        Assert.Equal("draft-targets-mihon.csv", file.Answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    private static async Task Decide(Visitor visitor) =>
        await (await visitor.Open($"{Edition}/decide")).Fill("起案日", "2026-05-25").Fill("決裁日", "2026-05-25").Fill("文書番号", "見企第1号").Fill("決裁者", "見本区長").Press("決裁を記録する");

    [Fact]
    public async Task Only_publishers_decide()
    {
        await using var world = await OfficeWorld.Composed();
        var publisher = await world.Host.SignedInAs("kouhyou", "公表担当");
        var viewer = await world.Host.SignedInAs("etsuran", "閲覧");

        Assert.True((await publisher.Open(Edition)).HasLink("決裁を記録する"));
        Assert.False((await viewer.Open(Edition)).HasLink("決裁を記録する"));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Open($"{Edition}/decide")).Status);
    }
}
