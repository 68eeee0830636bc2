using WardCycle.Mail;
using WardCycle.Web.Mail;

namespace WardCycle.Tests.Mail;

public sealed class SmtpSettingsTests
{
    public static TheoryData<string, SmtpOptions> Faulty => new()
    {
        { "Smtp:Host", new() { Host = "no host!", From = "a@example.lg.jp" } },
        { "Smtp:Port", new() { Host = "smtp.example.lg.jp", From = "a@example.lg.jp", Port = 70000 } },
        { "Smtp:Port", new() { Host = "smtp.example.lg.jp", From = "a@example.lg.jp", Port = 465 } },
        { "Smtp:Tls", new() { Host = "smtp.example.lg.jp", From = "a@example.lg.jp", Tls = "ssl" } },
        { "Smtp:From", new() { Host = "smtp.example.lg.jp", From = "区役所" } },
        { "Smtp:User", new() { Host = "smtp.example.lg.jp", From = "a@example.lg.jp", User = "u" } },
        { "Smtp:PasswordFile", new() { Host = "smtp.example.lg.jp", From = "a@example.lg.jp", User = "u", PasswordFile = "missing" } },
        { "Smtp:Tls", new() { Host = "smtp.example.lg.jp", From = "a@example.lg.jp", User = "u", PasswordFile = "there", Tls = "none" } },
        { "Smtp:PerMinute", new() { Host = "smtp.example.lg.jp", From = "a@example.lg.jp", PerMinute = -1 } },
        { "Smtp:TimeoutSeconds", new() { Host = "smtp.example.lg.jp", From = "a@example.lg.jp", TimeoutSeconds = 600 } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_wrong_setting_is_named(string setting, SmtpOptions options) =>
        Assert.Contains(Assert.IsType<SmtpSettingsLoad.Refused>(Read(options)).Problems, p => p.StartsWith(setting, StringComparison.Ordinal));

    [Fact]
    public void Without_a_server_mails_stay_in_the_outbox() =>
        Assert.IsType<SmtpSettingsLoad.None>(Read(new()));

    [Fact]
    public void Defaults_are_starttls_on_587_with_the_small_quota()
    {
        var settings = Load(new() { Host = "smtp.example.lg.jp", From = "a@example.lg.jp" });
        Assert.Equal((587, SmtpTls.StartTls, new MailQuota(30, 100), TimeSpan.FromSeconds(60)), (settings.Port, settings.Tls, settings.Quota, settings.Timeout));
    }

    [Fact]
    public void The_password_is_the_files_first_line_or_the_environments()
    {
        Assert.Equal("secret", Load(new() { Host = "h", From = "a@example.lg.jp", User = "u", PasswordFile = "there" }).Password);
        var reader = new SmtpSettingsReader(name => name == SmtpOptions.PasswordVariable ? "other" : null, _ => null);
        var loaded = Assert.IsType<SmtpSettingsLoad.Loaded>(reader.Read(new() { Host = "h", From = "a@example.lg.jp", User = "u" }));
        Assert.Equal("other", loaded.Settings.Password);
        Assert.DoesNotContain("other", loaded.Settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_limit_means_no_permits() =>
        Assert.Null(Load(new() { Host = "h", From = "a@example.lg.jp", PerMinute = 0, PerHour = 0 }).Quota);

    private static SmtpSettings Load(SmtpOptions options) => Assert.IsType<SmtpSettingsLoad.Loaded>(Read(options)).Settings;

    private static SmtpSettingsLoad Read(SmtpOptions options) =>
        new SmtpSettingsReader(_ => null, file => file == "there" ? "secret\r\n" : null).Read(options);
}
