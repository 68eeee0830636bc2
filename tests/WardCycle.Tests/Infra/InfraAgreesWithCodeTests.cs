using System.Text.RegularExpressions;
using WardCycle.Web.Mail;

namespace WardCycle.Tests.Infra;

/// <summary>Names and versions on which infra and the Azure edition's code have to agree.</summary>
public sealed partial class InfraAgreesWithCodeTests
{
    /// <summary>The hourly function, as the host calls it in its requests.</summary>
    private const string Reconciler = "Reconcile";

    /// <summary>Settings of ours that the app needs in Azure.</summary>
    private static readonly string[] Ours =
    [
        "TaskHubName", "StorageAccount", "StorageClientId", "PublicBase", "MailTransport", "MailEndpoint", "MailSender", "MailPerMinute",
        "MailPerHour", "MailEventsKey", "SmtpHost", "SmtpUser", "SmtpPassword", "Holidays",
    ];

    /// <summary>Settings that the platform reads.</summary>
    private static readonly string[] ThePlatforms =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "AzureWebJobsStorage__credential",
        "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
    ];

    [Fact]
    public void The_app_gets_the_settings_that_the_code_reads_and_no_others()
    {
        var set = Setting().Matches(Block(InfraFiles.Named("app.bicep").Text, "resource settings")).Select(m => m.Groups[1].Value);

        Assert.Equal([.. Ours.Select(InfraFiles.Setting).Concat(ThePlatforms).Order(StringComparer.Ordinal)], set.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_that_only_a_developers_machine_may_have_is_set_in_Azure()
    {
        var app = InfraFiles.Named("app.bicep").Text;

        Assert.DoesNotContain(InfraFiles.Setting("DevelopmentSignIn"), app, StringComparison.Ordinal);
        Assert.DoesNotContain(InfraFiles.Setting("AllowPlainHttp"), app, StringComparison.Ordinal);
        Assert.DoesNotContain("UseDevelopmentStorage", app, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_and_tables_are_called_as_in_the_code()
    {
        var storage = InfraFiles.Named("storage.bicep");

        Assert.Equal(["wardcycle-deployment", InfraFiles.Constants["Documents"], InfraFiles.Constants["Keys"]], storage.List("containers"));
        Assert.Equal([InfraFiles.Constants["Table"]], storage.List("tables"));
    }

    [Fact]
    public void The_runtime_is_the_projects_own()
    {
        var framework = Regex.Match(File.ReadAllText(InfraFiles.Repository("Directory.Build.props")), "<TargetFramework>net(.*)</TargetFramework>");
        var app = InfraFiles.Named("app.bicep").Text;

        Assert.Contains("name: 'dotnet-isolated'", app, StringComparison.Ordinal);
        Assert.Contains($"version: '{framework.Groups[1].Value}'", app, StringComparison.Ordinal);
        Assert.Contains("name: 'FC1'", app, StringComparison.Ordinal);
        Assert.Contains("kind: 'functionapp,linux'", app, StringComparison.Ordinal);
    }

    [Fact]
    public void One_instance_waits_for_the_orchestrations()
    {
        Assert.Contains("name: 'durable'\n            instanceCount: durableInstances", InfraFiles.Named("app.bicep").Text, StringComparison.Ordinal);
        Assert.Contains("param durableInstances int = 1\n", InfraFiles.Main.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("communication", "the mail service")]
    [InlineData("outbox", "no mail leaves")]
    [InlineData("smtp", "the municipality's own server")]
    public void The_code_knows_each_transport_of_mail_that_infra_allows(string transport, string why)
    {
        var allowed = Regex.Match(InfraFiles.Main.Text, @"@allowed\(\[\n((?:  '\w+'\n)+)\]\)\nparam mailTransport").Groups[1].Value;

        Assert.Contains($"'{transport}'", allowed, StringComparison.Ordinal);
        Assert.True(InfraFiles.Source.Contains($"\"{transport}\"", StringComparison.Ordinal), why);
        Assert.Equal(3, allowed.Count(c => c == '\n'));
    }

    [Fact]
    public void Reports_reach_the_door_that_takes_them_with_the_key_in_the_header_that_it_reads()
    {
        Assert.Contains($"defaultHostName}}{MailEvents.Path}'", InfraFiles.Named("app.bicep").Text, StringComparison.Ordinal);
        Assert.Contains($"Route = \"{MailEvents.Path[1..]}\"", InfraFiles.Source, StringComparison.Ordinal);
        Assert.Contains($"name: '{MailEvents.KeyHeader}'", InfraFiles.Named("delivery.bicep").Text, StringComparison.Ordinal);
        Assert.Contains("'Microsoft.Communication.EmailDeliveryReportReceived'", InfraFiles.Named("delivery.bicep").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_takes_the_task_hub_from_the_setting_that_infra_writes()
    {
        var host = File.ReadAllText(InfraFiles.Repository("src/WardCycle.Functions/host.json"));

        Assert.Contains($"\"hubName\": \"%{InfraFiles.Setting("TaskHubName")}%\"", host, StringComparison.Ordinal);
    }

    [Fact]
    public void Alerts_ask_for_texts_that_the_code_logs()
    {
        var texts = AskedText().Matches(InfraFiles.Named("alerts.bicep").Text).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.Contains($"\"{text}", InfraFiles.Source, StringComparison.Ordinal));
    }

    [Fact]
    public void Alerts_ask_for_the_function_that_reconciles()
    {
        Assert.Contains($"| where name == '{Reconciler}'", InfraFiles.Named("alerts.bicep").Text, StringComparison.Ordinal);
        Assert.Contains($"[Function(nameof({Reconciler}))]", InfraFiles.Source, StringComparison.Ordinal);
    }

    private static string Block(string text, string start)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        return text[from..text.IndexOf("\n}\n", from, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^    (\w+):", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("message startswith '([^']+)'")]
    private static partial Regex AskedText();
}
