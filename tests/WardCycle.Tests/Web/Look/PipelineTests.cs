using System.Net;

namespace WardCycle.Tests.Web.Look;

public sealed class PipelineTests
{
    [Fact]
    public async Task An_unknown_address_is_answered_in_Japanese_and_says_what_to_do()
    {
        await using var host = await WebHost.Start();

        var page = await host.Visit().Open("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("ページが見つかりません", page.Heading);
        Assert.Contains("途中で切れていないか", page.Text, StringComparison.Ordinal);
        Assert.Equal("ja", page.Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_verb_that_an_address_does_not_take_is_answered_with_a_page()
    {
        await using var host = await WebHost.Start();

        var page = await host.Visit().Post("/health");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, page.Status);
        Assert.Equal("この操作はできません", page.Heading);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.MethodNotAllowed)]
    [InlineData("Origin", "https://evil.example.com", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://cycle.example.lg.jp", HttpStatusCode.MethodNotAllowed)]
    [InlineData("Origin", "null", HttpStatusCode.MethodNotAllowed)]
    [InlineData("X-Nothing", "old browsers send neither; the form token decides", HttpStatusCode.MethodNotAllowed)]
    public async Task A_post_from_elsewhere_meets_no_endpoint(string header, string value, HttpStatusCode expected)
    {
        await using var host = await WebHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/health");
        request.Headers.TryAddWithoutValidation(header, value);

        var answer = await host.Raw().SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_before_it_is_read()
    {
        await using var host = await WebHost.Start(new WebParts { Settings = new(new Uri("https://cycle.example.lg.jp")) { MaxBody = 100 } });

        var page = await host.Visit().Post("/health", ("text", new string('あ', 100)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("送信内容が大きすぎます", page.Heading);
    }

    [Fact]
    public async Task Every_page_is_private_strict_and_sends_no_referrer()
    {
        await using var host = await WebHost.Start();

        var answer = (await host.Visit().Open("/no-such-page")).Answer;

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("noindex, nofollow", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_sheet_and_the_script_are_served_for_ever_under_the_hash_of_their_content()
    {
        await using var host = await WebHost.Start();
        var page = await host.Visit().Open("/no-such-page");
        var address = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var answer = await host.Raw().GetAsync(address);

        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Raw().GetAsync("/look/0000000000000000/wardcycle.css")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Raw().GetAsync(page.Document.QuerySelector("script")!.GetAttribute("src")!)).StatusCode);
    }

    [Fact]
    public async Task The_api_behind_its_own_door_never_meets_a_page_and_the_pages_never_meet_the_api()
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await host.Raw().GetAsync("/api/health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Raw().GetAsync("/health")).StatusCode);
    }
}
