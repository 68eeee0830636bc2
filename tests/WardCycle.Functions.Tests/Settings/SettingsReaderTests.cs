using Microsoft.Extensions.Configuration;
using WardCycle.Functions.Settings;

namespace WardCycle.Functions.Tests.Settings;

public sealed class SettingsReaderTests
{
    private static readonly Dictionary<string, string?> Local = new()
    {
        ["TaskHubName"] = "WardCycleLocal",
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
        ["WardCycle:PublicBase"] = "http://localhost:7071",
        ["WardCycle:DevelopmentSignIn"] = "true",
    };

    private static readonly (string, string?)[] Server =
    [
        ("WardCycle:Mail:Transport", "smtp"), ("WardCycle:Mail:Smtp:Host", "smtp.example.lg.jp"), ("WardCycle:Mail:Sender", "cycle@example.lg.jp"),
    ];

    [Fact]
    public void A_developers_settings_are_read()
    {
        var settings = Read();

        Assert.Equal(MailSettings.Outbox, settings.Mail);
        Assert.True(settings.DevelopmentSignIn);
        Assert.False(settings.PlatformSignIn);
        Assert.False(settings.Web.SecureCookies);
    }

    [Fact]
    public void In_azure_the_account_is_named_and_mails_go_out()
    {
        var settings = Read(
            ("AzureWebJobsStorage", null), ("AzureWebJobsStorage:accountName", "stwardcycle"), ("WardCycle:DevelopmentSignIn", null),
            ("WEBSITE_SITE_NAME", "wardcycle"), ("WEBSITE_AUTH_ENABLED", "True"), ("WardCycle:PublicBase", "https://cycle.example.lg.jp"),
            ("WardCycle:Mail:Transport", "communication"), ("WardCycle:Mail:Endpoint", "https://mail.example.lg.jp"),
            ("WardCycle:Mail:Sender", "cycle@example.lg.jp"), ("WardCycle:Mail:PerHour", "50"));

        Assert.Equal(new(30, 50), settings.Mail.Communication?.Quota);
        Assert.True(settings.PlatformSignIn);
        Assert.Equal("https://stwardcycle.table.core.windows.net/", settings.Storage.TableEndpoint.AbsoluteUri);
    }

    [Theory]
    [InlineData("TaskHubName", null, "TaskHubName", "host.json reads it")]
    [InlineData("AzureWebJobsStorage", null, "AzureWebJobsStorage__accountName", "no storage at all")]
    [InlineData("WardCycle:PublicBase", null, "WardCycle__PublicBase", "mails need an address")]
    [InlineData("WardCycle:PublicBase", "http://cycle.example.lg.jp", "WardCycle__PublicBase", "plain http off this machine")]
    [InlineData("WardCycle:AllowPlainHttp", "yes", "WardCycle__AllowPlainHttp", "neither true nor false")]
    [InlineData("WardCycle:Mail:Transport", "pigeon", "WardCycle__Mail__Transport", "an unknown transport")]
    [InlineData("WardCycle:Mail:Transport", "communication", "WardCycle__Mail__Sender", "a transport without a sender")]
    [InlineData("WardCycle:Mail:Transport", "communication", "WardCycle__Mail__Endpoint", "a transport without an address")]
    [InlineData("WardCycle:Mail:Transport", "smtp", "WardCycle__Mail__Smtp__Host", "a server without a name")]
    [InlineData("WardCycle:Mail:PerHour", "many", "WardCycle__Mail__PerHour", "no number")]
    [InlineData("WardCycle:Holidays", "../holidays.csv", "WardCycle__Holidays", "no document can stand there")]
    [InlineData("WEBSITE_SITE_NAME", "wardcycle", "WardCycle__DevelopmentSignIn", "a developer's sign-in in Azure")]
    public void A_wrong_setting_stops_the_start_and_is_named(string name, string? value, string named, string reason)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read((name, value)));

        Assert.True(refusal.Message.Contains(named + "：", StringComparison.Ordinal), reason);
    }

    [Theory]
    [InlineData("short", true)]
    [InlineData("512d38b6-c7b8-40c8-89fe-f46f9e9622b6", false)]
    public void The_key_of_delivery_reports_is_long_enough_to_be_one(string key, bool isRefused)
    {
        (string, string?)[] communication =
        [
            ("WardCycle:Mail:Transport", "communication"), ("WardCycle:Mail:Endpoint", "https://mail.example.lg.jp"),
            ("WardCycle:Mail:Sender", "cycle@example.lg.jp"), ("WardCycle:Mail:EventsKey", key),
        ];

        var refusal = Xunit.Record.Exception(() => Assert.Equal(key, Read(communication).Mail.Events.Key));

        Assert.Equal(isRefused, refusal?.Message.Contains("WardCycle__Mail__EventsKey：", StringComparison.Ordinal) ?? false);
        Assert.True(isRefused || refusal is null);
    }

    [Fact]
    public void A_mail_server_is_reached_with_a_password_that_no_text_shows()
    {
        var settings = Read([.. Server, ("WardCycle:Mail:Smtp:User", "kusei"), ("WardCycle:Mail:Smtp:Password", "himitsu"), ("WardCycle:Mail:PerHour", "500")]);

        Assert.Equal(("smtp.example.lg.jp", 587, "kusei", "himitsu"), (settings.Mail.Smtp!.Host, settings.Mail.Smtp.Port, settings.Mail.Smtp.User, settings.Mail.Smtp.Password));
        Assert.Equal(new(30, 500), settings.Mail.Smtp.Quota);
        Assert.Null(settings.Mail.Communication);
        Assert.DoesNotContain("himitsu", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WardCycle:Mail:Smtp:Port", "465", "WardCycle__Mail__Smtp__Port", "TLS from the first byte")]
    [InlineData("WardCycle:Mail:Smtp:Port", "submission", "WardCycle__Mail__Smtp__Port", "no number")]
    [InlineData("WardCycle:Mail:Smtp:Tls", "ssl", "WardCycle__Mail__Smtp__Tls", "not one of ours")]
    [InlineData("WardCycle:Mail:Sender", "区役所", "WardCycle__Mail__Sender", "no address")]
    [InlineData("WardCycle:Mail:Smtp:User", "kusei", "WardCycle__Mail__Smtp__Password", "a user without a password")]
    [InlineData("WardCycle:Mail:Smtp:Password", "@Microsoft.KeyVault(SecretUri=https://v.example/secrets/smtp)", "WardCycle__Mail__Smtp__Password", "what the platform leaves where it may not read the vault")]
    [InlineData("WardCycle:Mail:Smtp:TimeoutSeconds", "600", "WardCycle__Mail__Smtp__TimeoutSeconds", "longer than a claim's lease")]
    public void A_wrong_setting_of_the_mail_server_stops_the_start_and_is_named(string name, string value, string named, string reason)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read([.. Server, (name, value)]));

        Assert.True(refusal.Message.Contains(named, StringComparison.Ordinal), reason);
    }

    private static AzureSettings Read(params (string Name, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>(Local);
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
