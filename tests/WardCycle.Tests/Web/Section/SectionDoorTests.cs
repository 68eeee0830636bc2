using System.Net;
using WardCycle.Links;
using WardCycle.Record;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Web.Section;

public sealed class SectionDoorTests
{
    private const string Button = "入力画面を開く";

    [Fact]
    public async Task A_link_opens_by_its_code_and_the_button()
    {
        await using var site = await SectionSite.Open();

        var form = await site.Enter(Soumu);

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Equal($"{await site.Address(Soumu)}/sheet", form.Path);
        Assert.Contains("総務課", form.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Id_and_code_can_be_typed_where_the_link_does_not_work()
    {
        await using var site = await SectionSite.Open();
        var door = await site.Host.Visit().Open("/s");

        var form = await door.Fill("リンク番号", (await site.World.Link(Soumu)).Id.Value.ToUpperInvariant())
            .Fill("確認コード", await site.World.Code(Soumu)).Press(Button);

        Assert.Contains("総務課", form.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_mail_scanner_fetches_changes_nothing_and_uses_nothing_up()
    {
        await using var site = await SectionSite.Open();
        var before = site.World.Record.Commits;
        var address = await site.Address(Soumu);
        foreach (var path in new[] { "/s", address, $"{address}/sheet", $"{address}/sheet/targets", $"{address}/sheet/targets/history", $"{address}/sheet/targets/receipt/1" })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                var answer = await site.Host.Raw().SendAsync(new(method, path));
                Assert.False(answer.Headers.Contains("Set-Cookie"), path);
                Assert.True((int)answer.StatusCode < 500, path);
            }
        }

        Assert.Equal(before, site.World.Record.Commits);
        Assert.Equal(HttpStatusCode.OK, (await site.Enter(Soumu)).Status);
    }

    [Fact]
    public async Task Unknown_ids_and_wrong_codes_get_one_page()
    {
        await using var site = await SectionSite.Open();
        var known = (await site.World.Link(Soumu)).Id.Value;
        const string Unknown = "0123456789abcdef";

        var wrong = await (await site.Host.Visit().Open($"/s/{known}")).Fill("確認コード", "0000-0000").Press(Button);
        var unknown = await (await site.Host.Visit().Open($"/s/{Unknown}")).Fill("確認コード", "0000-0000").Press(Button);

        Assert.Equal(HttpStatusCode.Forbidden, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Source.Replace(known, Unknown, StringComparison.Ordinal), unknown.Source);
        Assert.NotEmpty(wrong.Described("確認コード"));
        Assert.Single(wrong.Problems);
    }

    [Fact]
    public async Task After_many_wrong_codes_one_has_to_wait_and_the_right_one_opens_at_once()
    {
        await using var site = await SectionSite.Open();
        var visitor = site.Host.Visit();
        var page = await visitor.Open(await site.Address(Soumu));
        for (var i = 0; i <= LinkTriesRow.Free; i++)
        {
            page = await page.Fill("確認コード", "0000").Press(Button);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.NotNull(page.Answer.Headers.RetryAfter);
        Assert.Contains("待って", Assert.Single(page.Problems), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await page.Fill("確認コード", await site.World.Code(Soumu)).Press(Button)).Status);
    }

    [Fact]
    public async Task A_revoked_link_says_why_and_what_to_do_and_its_session_ends_with_it()
    {
        await using var site = await SectionSite.Open();
        var visitor = site.Host.Visit();
        var form = await site.Enter(Soumu, visitor: visitor);
        var link = await site.World.Link(Soumu);
        await site.World.Rewrite<LinkRow>(Partition, Keys.Link(link.Id), l => l with { Revoked = new(Start, "jimu", "宛先の誤りのためです。") });

        var ended = await form.Fill(SectionSite.Field, "入力中の文").Press(SectionSite.Save);

        Assert.Equal(HttpStatusCode.Gone, ended.Status);
        Assert.Contains("宛先の誤り", ended.Text, StringComparison.Ordinal);
        Assert.Contains("入力中の文", ended.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Open($"/s/{link.Id}/sheet")).Status);
    }

    [Fact]
    public async Task One_link_s_session_opens_no_other_link_and_no_other_sheet()
    {
        await using var site = await SectionSite.Open();
        var mine = await site.Enter(Soumu);
        var session = Assert.Single(mine.Answer.RequestMessage!.Headers.GetValues("Cookie"));
        var request = new HttpRequestMessage(HttpMethod.Get, $"{await site.Address(Zeimu)}/sheet");
        request.Headers.Add("Cookie", session);

        Assert.Equal(HttpStatusCode.Forbidden, (await site.Host.Raw().SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("https://cycle.example.lg.jp", true, "https")]
    [InlineData("http://127.0.0.1:5080", false, "plain http on loopback")]
    public async Task The_cookie_is_for_its_link_only_out_of_reach_of_script_and_secure_exactly_over_https(string address, bool secure, string because)
    {
        var world = await Open();
        var parts = new WebParts { Record = world.Record, Time = world.Time, Keys = world.Parts.Keys, Bell = world.Parts.Bell, Settings = new(new(address)) };
        await using var host = await WebHost.Start(parts);
        var link = await world.Link(Soumu);

        var answer = await host.Raw().PostAsync(
            $"/s/{link.Id}", new FormUrlEncodedContent([KeyValuePair.Create("code", await world.Code(Soumu))]));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains($"path=/s/{link.Id}", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.True(cookie.Contains("secure", StringComparison.Ordinal) == secure, because);
        Assert.DoesNotContain(await world.Code(Soumu), cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_stands_in_no_page_and_no_row()
    {
        await using var site = await SectionSite.Open();
        var code = await site.World.Code(Soumu);
        var form = await site.Enter(Soumu);
        var receipt = await SectionSite.Submit(form, "目標");

        Assert.DoesNotContain(code, form.Source + receipt.Source, StringComparison.Ordinal);
        foreach (var partition in new[] { Partition, Keys.Installation, Keys.CyclePartition(Cycle) })
        {
            Assert.All(await site.World.Record.Range(partition, " ", "~"), row => Assert.DoesNotContain(code, row.Json + row.Key, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_page_is_private_and_its_forms_go_to_ourselves()
    {
        await using var site = await SectionSite.Open();
        foreach (var page in new[] { await site.Host.Visit().Open("/s"), await site.Enter(Soumu) })
        {
            Assert.Equal("no-store", page.Answer.Headers.CacheControl?.ToString());
            Assert.Equal("no-referrer", Assert.Single(page.Answer.Headers.GetValues("Referrer-Policy")));
            Assert.Contains("form-action 'self'", Assert.Single(page.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.All(page.Document.Scripts, s => Assert.NotEmpty(s.Source ?? ""));
            Assert.Empty(page.Document.QuerySelectorAll("[style],[onclick],style"));
        }
    }
}
