using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WardCycle.Schemes;
using WardCycle.Schemes.Loading;
using YamlDotNet.RepresentationModel;

namespace WardCycle.Tests.Schemes;

/// <summary>The JSON Schema for editors and the loader say the same.</summary>
public sealed class SchemeLanguageTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(ShippedSchemes.Text("scheme.schema.json")!)!.AsObject();

    public static TheoryData<string> Shapes { get; } = [.. SchemeShapes.All.Select(s => s.Name)];

    public static TheoryData<string> Files { get; } = [SchemeFiles.Default, SchemeFiles.Example, SchemeFiles.ItemExample, CompleteScheme.Yaml, CompleteScheme.WithBlocks, CompleteScheme.WithPlans];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_schema_has_the_loaders_keys_with_the_same_words(string name)
    {
        var shape = SchemeShapes.All.Single(s => s.Name == name);
        var definition = Definition(name);
        var properties = definition["properties"]!.AsObject();
        Assert.Equal(shape.Keys.Select(k => (k.Name, k.Hint)), properties.Select(p => (p.Key, (string)p.Value!["description"]!)));
        Assert.Equal(shape.Keys.Where(k => k.Required).Select(k => k.Name), definition["required"]!.AsArray().Select(r => (string)r!));
        Assert.False((bool)definition["additionalProperties"]!);
    }

    [Fact]
    public void The_schema_has_no_definition_that_the_loader_does_not_know() =>
        Assert.Equal(
            SchemeShapes.All.Select(s => s.Name).Where(n => n != "scheme").Concat(["id", "line", "one-or-more-ids", "share", "text", "time"]).Order(StringComparer.Ordinal),
            Schema["$defs"]!.AsObject().Select(d => d.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void The_schema_has_the_loaders_words()
    {
        Assert.Equal(SchemeWords.Fillers.Keys, Words("scheme", "filler"));
        Assert.Equal(SchemeWords.Moves.Keys, Words("date", "move"));
        Assert.Equal(SchemeWords.Kinds.Keys, Words("field", "kind"));
        Assert.Equal(SchemeWords.DayUnits.Keys, Words("reminders", "unit"));
        Assert.Equal(SchemeWords.TargetRules.Keys, Words("target", "rule"));
        Assert.Equal(SchemeWords.Directions.Keys, Words("item-target", "direction"));
        Assert.Equal(SchemeWords.SuggestWhens.Keys, Words("suggest-grade", "when"));
        Assert.Equal(SchemeWords.Blocks.Keys, Words("block", "kind"));
        Assert.Equal(SchemeWords.HeadingSides.Keys, Words("block", "headings"));
        Assert.Equal(SchemeWords.ItemParts.Keys, Words("cell", "item"));
        Assert.Equal(SchemeWords.LinkTargets.Keys, Words("field", "to"));
        Assert.Equal(SchemeWords.TickMarks.Keys, Words("field", "mark"));
        Assert.Equal(SchemeWords.CommitteeLevels.Keys, Words("committee", "level"));
        Assert.Equal(SchemeWords.SurveyPlaces.Keys, Words("survey", "by"));
        Assert.Equal(SchemeWords.SurveyQuestions.Keys, Words("question", "kind"));
        Assert.Equal(SchemeWords.SurveyTakes.Keys, Words("indicator", "take"));
        Assert.Equal(SchemeWords.Confirmers.Keys, Words("phase", "confirm"));
        Assert.Equal(SchemeWords.StandardScopes.Keys, Words("first-standard", "scope"));
    }

    [Fact]
    public void Shipped_schemes_name_the_schema_for_editors() =>
        Assert.All(ShippedSchemes.Ids, id => Assert.StartsWith("# yaml-language-server: $schema=scheme.schema.json\n", ShippedSchemes.Yaml(id), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void What_the_loader_loads_the_schema_allows(string yaml)
    {
        SchemeFiles.Loaded(yaml);
        Assert.Empty(JsonSchemaCheck.Faults(Schema, Root(yaml)));
    }

    [Fact]
    public void The_complete_scheme_uses_every_key_of_the_language()
    {
        var used = Places().Select(p => (p.Shape, p.Key)).Distinct().Order();
        Assert.Equal(SchemeShapes.All.SelectMany(s => s.Keys, (s, k) => (s.Name, k.Name)).Order(), used);
    }

    [Fact]
    public void A_key_is_missed_by_the_loader_exactly_where_the_schema_requires_it()
    {
        foreach (var place in Places())
        {
            var told = Changed(place, map => map.Children.Remove(place.Key))
                .Any(p => p.Field == place.Path && p.Message.StartsWith($"「{place.Key}」がありません", StringComparison.Ordinal));
            Assert.True(told == SchemeShapes.All.Single(s => s.Name == place.Shape).Find(place.Key)!.Required, place.Path);
        }
    }

    [Fact]
    public void A_value_of_a_wrong_kind_is_refused_by_both_at_every_key()
    {
        foreach (var place in Places())
        {
            YamlNode[] inner = [new YamlScalarNode("x")];
            var wrong = new YamlSequenceNode(new YamlNode[] { new YamlSequenceNode(inner) });
            var problems = Changed(place, map => map.Children[place.Key] = wrong, out var root);
            Assert.True(problems.Any(p => p.Field.StartsWith(place.Path, StringComparison.Ordinal)), place.Path);
            Assert.True(JsonSchemaCheck.Faults(Schema, root).Count > 0, place.Path);
        }
    }

    [Fact]
    public void The_loader_takes_exactly_the_schemas_words()
    {
        foreach (var place in Places().Where(p => Property(p)["enum"] is not null))
        {
            foreach (var word in Property(place)["enum"]!.AsArray().Select(w => (string)w!).Append("zzz"))
            {
                var problems = Changed(place, map => map.Children[place.Key] = word);
                Assert.True(problems.Any(p => p.Field == place.Path) == (word == "zzz"), $"{place.Path} {word}");
            }
        }
    }

    [Fact]
    public void The_loader_takes_whole_numbers_exactly_inside_the_schemas_bounds()
    {
        foreach (var place in Places().Where(p => Property(p)["type"]?.ToString() == "integer"))
        {
            var (least, most) = ((int)Property(place)["minimum"]!, (int)Property(place)["maximum"]!);
            foreach (var (value, refused) in new[] { (least - 1, true), (least, false), (most, false), (most + 1, true) })
            {
                var told = Changed(place, map => map.Children[place.Key] = $"{value}")
                    .Any(p => p.Field == place.Path && p.Message.StartsWith(Hint(place), StringComparison.Ordinal));
                Assert.True(told == refused, $"{place.Path} {value}");
            }
        }
    }

    [Theory]
    [InlineData("4/1", true)]
    [InlineData("04/01", true)]
    [InlineData("4-1", false)]
    [InlineData("0/1", false)]
    [InlineData("4/32", false)]
    [InlineData("4/1 ", false)]
    [InlineData("４/１", false)]
    public void A_date_looks_alike_to_both(string date, bool allowed)
    {
        var yaml = CompleteScheme.Yaml.Replace("as-of: { date: 3/31,", $"as-of: {{ date: \"{date}\",", StringComparison.Ordinal);
        Assert.Equal(allowed, SchemeFiles.Problems(yaml).Count == 0);
        Assert.Equal(allowed, JsonSchemaCheck.Faults(Schema, Root(yaml)).Count == 0);
    }

    [Theory]
    [InlineData("8:30", true)]
    [InlineData("08:30", true)]
    [InlineData("8:3", false)]
    [InlineData("24:00", false)]
    [InlineData("8時30分", false)]
    public void A_time_looks_alike_to_both(string time, bool allowed)
    {
        var yaml = CompleteScheme.Yaml.Replace("from: \"9:00\"", $"from: \"{time}\"", StringComparison.Ordinal);
        Assert.Equal(allowed, SchemeFiles.Problems(yaml).Count == 0);
        Assert.Equal(allowed, JsonSchemaCheck.Faults(Schema, Root(yaml)).Count == 0);
    }

    private static readonly string[] Complete = [CompleteScheme.Yaml, CompleteScheme.WithBlocks, CompleteScheme.WithPlans];

    private static List<SchemePlace> Places() => [.. Complete.SelectMany(c => SchemePlace.In(Schema, Root(c)).Select(p => p with { File = c })).DistinctBy(p => (p.Shape, p.Key, p.Path))];

    private static IReadOnlyList<SchemeProblem> Changed(SchemePlace place, Action<YamlMappingNode> change) => Changed(place, change, out _);

    private static IReadOnlyList<SchemeProblem> Changed(SchemePlace place, Action<YamlMappingNode> change, out YamlNode root)
    {
        root = Root(place.File);
        change(SchemePlace.In(Schema, root).Single(p => p.Path == place.Path).Map);
        using var text = new StringWriter();
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        return SchemeFiles.Problems(Regex.Replace(text.ToString(), @"\.\.\.\r?\n$", ""));
    }

    private static YamlNode Root(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].RootNode;
    }

    private static string Hint(SchemePlace place) => SchemeShapes.All.Single(s => s.Name == place.Shape).Find(place.Key)!.Hint;

    private static JsonNode Definition(string name) => name == "scheme" ? Schema : Schema["$defs"]![name]!;

    private static JsonNode Property(SchemePlace place) => Definition(place.Shape)["properties"]![place.Key]!;

    private static IEnumerable<string> Words(string shape, string key) =>
        Definition(shape)["properties"]![key]!["enum"]!.AsArray().Select(w => (string)w!).Order(StringComparer.Ordinal);
}
