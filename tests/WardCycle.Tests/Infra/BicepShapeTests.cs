namespace WardCycle.Tests.Infra;

/// <summary>What the compiler would refuse or warn of, as far as a text shows it.</summary>
public sealed class BicepShapeTests
{
    /// <summary>Words of the language, its types and the functions in use.</summary>
    private static readonly string[] Language =
    [
        "targetScope", "param", "var", "resource", "module", "output", "existing", "if", "for", "in", "true", "false",
        "string", "int", "bool", "object", "empty", "environment", "guid", "resourceGroup", "subscriptionResourceId", "take",
        "newGuid", "tenant", "toLower", "uniqueString", "uri",
    ];

    public static TheoryData<string> Files => new(InfraFiles.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_variable_and_module_is_used(string file)
    {
        var bicep = InfraFiles.Named(file);

        Assert.All([.. bicep.Parameters, .. bicep.Variables], name => Assert.Contains(name, bicep.Uses));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_is_declared(string file)
    {
        var bicep = InfraFiles.Named(file);
        string[] known =
        [
            .. Language, .. bicep.Parameters, .. bicep.Variables, .. bicep.Resources, .. bicep.LoopNames,
            .. bicep.Modules.Select(m => m.Name),
        ];

        Assert.Empty(bicep.Uses.Except(known));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_name_is_declared_once(string file)
    {
        var bicep = InfraFiles.Named(file);
        string[] names = [.. bicep.Parameters, .. bicep.Variables, .. bicep.Resources, .. bicep.Modules.Select(m => m.Name)];

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Every_file_is_a_module_of_the_main_one()
    {
        Assert.Equal(
            InfraFiles.All.Select(f => f.Name).Where(n => n != InfraFiles.Main.Name),
            InfraFiles.Main.Modules.Select(m => m.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_module_is_passed_what_it_requires_and_nothing_unknown()
    {
        Assert.All(InfraFiles.Main.Modules, module =>
        {
            var file = InfraFiles.Named(module.File);
            Assert.Empty(module.Passed.Except(file.Parameters));
            Assert.Empty(file.Required.Except(module.Passed));
        });
    }

    [Fact]
    public void Every_output_of_a_module_is_read_and_every_output_read_exists()
    {
        var read = InfraFiles.Main.OutputsRead.Distinct().Select(o => $"{o.Module}.{o.Output}");
        var given = InfraFiles.Main.Modules.SelectMany(m => InfraFiles.Named(m.File).Outputs.Select(o => $"{m.Name}.{o}"));

        Assert.Equal(given.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_type_of_resource_has_one_version_everywhere()
    {
        var versions = InfraFiles.All.SelectMany(f => f.Types).Distinct().GroupBy(t => t.Split('@')[0]);

        Assert.All(versions, type => Assert.Single(type));
    }

    [Fact]
    public void The_parameters_file_sets_parameters_that_exist()
    {
        var set = new BicepFile("main.bicepparam", InfraFiles.Parameters);

        Assert.StartsWith("using 'main.bicep'\n", InfraFiles.Parameters, StringComparison.Ordinal);
        Assert.Empty(set.Parameters.Except(InfraFiles.Main.Parameters));
        Assert.Empty(InfraFiles.Main.Required.Except(set.Parameters));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_address_of_one_cloud_and_no_region_is_written_down(string file)
    {
        var bicep = InfraFiles.Named(file);

        Assert.DoesNotMatch("core\\.windows\\.net|azurewebsites\\.net|login\\.microsoftonline\\.com|management\\.azure\\.com", bicep.Text);
        Assert.DoesNotMatch("location: '(?!global')", bicep.Text);
    }

    [Fact]
    public void Conditional_modules_give_no_outputs()
    {
        // Reading one that may not be there is a warning.
        Assert.All(["signin.bicep", "delivery.bicep"], file => Assert.Empty(InfraFiles.Named(file).Outputs));
    }
}
