namespace WardCycle.Tests.Infra;

/// <summary>The sample runs on a developer's machine against Azurite after one copy.</summary>
public sealed class LocalSettingsSampleTests
{
    private static readonly Dictionary<string, string> Values = InfraFiles.Sample.RootElement.GetProperty("Values").EnumerateObject()
        .ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);

    [Theory]
    [InlineData("AzureWebJobsStorage", "UseDevelopmentStorage=true", "Azurite")]
    [InlineData("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated", "Core Tools ask for it; Flex Consumption refuses it")]
    [InlineData("WardCycle__Mail__Transport", "outbox", "no mail leaves the machine")]
    [InlineData("WardCycle__DevelopmentSignIn", "true", "there is no Entra on the machine")]
    public void Says(string name, string value, string why)
    {
        Assert.True(Values.GetValueOrDefault(name) == value, why);
    }

    [Fact]
    public void Every_setting_is_one_that_the_code_or_the_host_reads()
    {
        var read = InfraFiles.Constants.Keys.Select(InfraFiles.Setting).Append("FUNCTIONS_WORKER_RUNTIME");

        Assert.Empty(Values.Keys.Except(read));
    }

    [Fact]
    public void Mails_carry_the_address_that_the_host_listens_on()
    {
        var port = InfraFiles.Sample.RootElement.GetProperty("Host").GetProperty("LocalHttpPort").GetInt32();

        Assert.Equal(new Uri(Values["WardCycle__PublicBase"]), new Uri(FormattableString.Invariant($"http://localhost:{port}")));
    }

    [Fact]
    public void The_copy_is_never_committed()
    {
        Assert.Contains("local.settings.json", File.ReadAllLines(InfraFiles.Repository(".gitignore")));
    }
}
