using WardCycle.Web;

namespace WardCycle.Tests.Web.Look;

public sealed class WebSettingsTests
{
    [Theory]
    [InlineData("https://cycle.example.lg.jp", false, true, "https anywhere")]
    [InlineData("http://127.0.0.1:5080", false, true, "plain http stays on this machine")]
    [InlineData("http://localhost:5080", false, true, "so does its name")]
    [InlineData("http://10.0.0.5:5080", false, false, "plain http off loopback needs the switch")]
    [InlineData("http://10.0.0.5:5080", true, true, "the switch is on")]
    [InlineData("ftp://cycle.example.lg.jp", false, false, "no web address")]
    [InlineData("https://cycle.example.lg.jp/app", false, false, "links are built from the root")]
    [InlineData("https://cycle.example.lg.jp/?a=1", false, false, "a query has no place in a base")]
    public void An_address_is_usable_or_the_start_says_why_not(string address, bool plain, bool usable, string reason)
    {
        var settings = new WebSettings(new Uri(address), plain);

        Assert.True(usable == settings.Problems is [], reason);
    }

    [Fact]
    public void Cookies_are_secure_exactly_over_https()
    {
        Assert.True(new WebSettings(new Uri("https://cycle.example.lg.jp")).SecureCookies);
        Assert.False(new WebSettings(new Uri("http://127.0.0.1:5080")).SecureCookies);
    }
}
