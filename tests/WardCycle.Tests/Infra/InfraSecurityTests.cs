using System.Text.RegularExpressions;

namespace WardCycle.Tests.Infra;

/// <summary>What must be shut, and that no secret stands in a file.</summary>
public sealed class InfraSecurityTests
{
    [Theory]
    [InlineData("storage.bicep", "allowSharedKeyAccess: false", "the account's keys open everything")]
    [InlineData("storage.bicep", "allowBlobPublicAccess: false", "the key ring lies in a blob")]
    [InlineData("storage.bicep", "publicAccess: 'None'", "as above, per container")]
    [InlineData("storage.bicep", "minimumTlsVersion: 'TLS1_2'", "older versions are broken")]
    [InlineData("storage.bicep", "supportsHttpsTrafficOnly: true", "nothing goes in the clear")]
    [InlineData("monitoring.bicep", "DisableLocalAuth: true", "telemetry from identities only")]
    [InlineData("mail.bicep", "disableLocalAuth: true", "the service's keys send mail as the city")]
    [InlineData("mail.bicep", "userEngagementTracking: 'Disabled'", "click tracking rewrites secret links")]
    [InlineData("app.bicep", "httpsOnly: true", "links carry a session")]
    [InlineData("app.bicep", "minTlsVersion: '1.2'", "older versions are broken")]
    [InlineData("app.bicep", "type: 'UserAssignedIdentity'", "code is fetched by identity")]
    [InlineData("signin.bicep", "requireHttps: true", "principals travel in headers")]
    [InlineData("signin.bicep", "unauthenticatedClientAction: 'AllowAnonymous'", "section heads have no account")]
    public void Is_shut(string file, string line, string why)
    {
        Assert.True(InfraFiles.Named(file).Text.Contains(line, StringComparison.Ordinal), why);
    }

    [Theory]
    [InlineData("storage.bicep", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Storage Blob Data Owner")]
    [InlineData("storage.bicep", "974c5e8b-45b9-4653-ba55-5f855dd0fb88", "Storage Queue Data Contributor")]
    [InlineData("storage.bicep", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "Storage Table Data Contributor")]
    [InlineData("monitoring.bicep", "3913510d-42f4-4e42-8a64-420c390055eb", "Monitoring Metrics Publisher")]
    [InlineData("mail.bicep", "09976791-48a7-449e-bb21-39d1a415f350", "Communication and Email Service Owner")]
    public void The_apps_identity_has_the_role(string file, string id, string role)
    {
        Assert.True(InfraFiles.Named(file).Text.Contains($"'{id}'", StringComparison.Ordinal), role);
    }

    [Fact]
    public void The_identity_has_no_other_role_and_none_beyond_its_resource()
    {
        var ids = InfraFiles.All.SelectMany(f => Regex.Matches(f.Text, "'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'").Select(m => m.Value));
        Assert.Equal(5, ids.Distinct().Count());

        var scopes = InfraFiles.All.SelectMany(f => Regex.Matches(f.Text, @"roleAssignments@\S+ = (?:\[for .*?: )?\{\n\s+scope: (\w+)").Select(m => m.Groups[1].Value));
        Assert.Equal(["account", "communication", "insights"], scopes.Order(StringComparer.Ordinal));
        Assert.Equal(3, InfraFiles.All.Sum(f => f.Types.Count(t => t.Contains("roleAssignments", StringComparison.Ordinal))));
    }

    [Fact]
    public void No_file_holds_a_secret()
    {
        Assert.All(
            [.. InfraFiles.All.Select(f => f.Text), InfraFiles.Parameters, InfraFiles.SampleText],
            text => Assert.DoesNotMatch("(?i)AccountKey|SharedAccess|accesskey=|list\\w*Keys?\\(|listSecrets|[?&](code|sig)=|[A-Za-z0-9+/]{60,}", text));
    }

    [Fact]
    public void What_may_carry_a_key_is_a_secure_parameter()
    {
        Assert.Contains("@secure()\nparam mailEventsKey string = newGuid()\n", InfraFiles.Main.Text, StringComparison.Ordinal);
        Assert.Contains("@secure()\nparam mailEventsKey string\n", InfraFiles.Named("app.bicep").Text, StringComparison.Ordinal);
        Assert.Contains("@secure()\nparam key string\n", InfraFiles.Named("delivery.bicep").Text, StringComparison.Ordinal);
        Assert.Contains("isSecret: true\n", InfraFiles.Named("delivery.bicep").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mailEvents", InfraFiles.Parameters, StringComparison.Ordinal);
    }

    [Fact]
    public void No_log_names_who_got_a_mail()
    {
        Assert.All(InfraFiles.All, f => Assert.DoesNotMatch("category: 'Email(StatusUpdate|UserEngagement)Operational'|allLogs", f.Text));
    }

    [Fact]
    public void Mail_and_record_stay_in_Japan_by_default()
    {
        Assert.Contains("param mailDataLocation string = 'Japan'\n", InfraFiles.Main.Text, StringComparison.Ordinal);
        Assert.Contains("param location = 'japaneast'\n", InfraFiles.Parameters, StringComparison.Ordinal);
    }
}
