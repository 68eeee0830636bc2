using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WardCycle.Tests.Schemes;

/// <summary>The part of JSON Schema 2020-12 that scheme.schema.json uses. A keyword that it does not know is a fault of the schema.</summary>
internal static partial class JsonSchemaCheck
{
    public static IReadOnlyList<string> Faults(JsonObject schema, YamlNode root) => [.. Check(schema, schema, root, "")];

    private static IEnumerable<string> Check(JsonObject whole, JsonNode schema, YamlNode node, string path) =>
        schema.AsObject().SelectMany(k => Keyword(whole, schema, k.Key, k.Value!, node, path));

    private static IEnumerable<string> Keyword(JsonObject whole, JsonNode schema, string keyword, JsonNode wanted, YamlNode node, string path)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        return keyword switch
        {
            "$schema" or "$defs" or "title" or "description" => [],
            "$ref" => Check(whole, whole["$defs"]![wanted.ToString()["#/$defs/".Length..]]!, node, path),
            "anyOf" => Fault(wanted.AsArray().Any(w => !Check(whole, w!, node, path).Any()), $"{path}: none of the shapes fits"),
            "type" => Fault(Kinds(node).Contains(wanted.ToString()), $"{path}: not of type {wanted}"),
            "properties" => Entries(node).Where(e => wanted[e.Key] is not null).SelectMany(e => Check(whole, wanted[e.Key]!, e.Value, $"{path}.{e.Key}")),
            "additionalProperties" => Entries(node).Where(e => schema["properties"]![e.Key] is null).Select(e => $"{path}.{e.Key}: not known"),
            "required" => wanted.AsArray().Where(r => Entries(node).All(e => e.Key != r!.ToString())).Select(r => $"{path}.{r}: missing"),
            "items" => Items(node).SelectMany((item, i) => Check(whole, wanted, item, $"{path}[{i}]")),
            "minItems" => Fault(node is not YamlSequenceNode || Items(node).Count >= (int)wanted, $"{path}: too few"),
            "maxItems" => Fault(Items(node).Count <= (int)wanted, $"{path}: too many"),
            "uniqueItems" => Fault(Items(node).Distinct().Count() == Items(node).Count, $"{path}: doubled"),
            "enum" => Fault(wanted.AsArray().Any(w => w!.ToString() == text), $"{path}: {text} is no word"),
            "pattern" => Fault(Regex.IsMatch(text, wanted.ToString()), $"{path}: {text} does not fit"),
            "minLength" => Fault(text.Length >= (int)wanted, $"{path}: too short"),
            "maxLength" => Fault(text.Length <= (int)wanted, $"{path}: too long"),
            "minimum" => Fault(Number(text) >= (decimal)wanted, $"{path}: too small"),
            "maximum" => Fault(Number(text) <= (decimal)wanted, $"{path}: too large"),
            "exclusiveMinimum" => Fault(Number(text) > (decimal)wanted, $"{path}: too small"),
            _ => [$"The schema uses {keyword}, which this check does not know."],
        };
    }

    private static string[] Kinds(YamlNode node) => node switch
    {
        YamlMappingNode => ["object"],
        YamlSequenceNode => ["array"],
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } => ["boolean"],
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => ["null"],
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when WholePattern().IsMatch(scalar.Value!) => ["integer", "number"],
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when Number(scalar.Value!) is not null => ["number"],
        _ => ["string"],
    };

    private static IEnumerable<KeyValuePair<string, YamlNode>> Entries(YamlNode node) =>
        node is YamlMappingNode map ? map.Children.Select(c => KeyValuePair.Create(c.Key.ToString(), c.Value)) : [];

    private static IList<YamlNode> Items(YamlNode node) => node is YamlSequenceNode list ? list.Children : [];

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<string> Fault(bool holds, string fault) => holds ? [] : [fault];

    [GeneratedRegex("^-?[0-9]+$")]
    private static partial Regex WholePattern();
}
