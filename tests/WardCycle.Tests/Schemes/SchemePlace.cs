using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace WardCycle.Tests.Schemes;

/// <summary>One key in a scheme file and the schema's definition that its mapping follows.</summary>
internal sealed record SchemePlace(string Shape, string Key, string Path, YamlMappingNode Map, string File = "")
{
    /// <summary>Walks file and schema side by side.</summary>
    public static List<SchemePlace> In(JsonObject schema, YamlNode root)
    {
        List<SchemePlace> places = [];
        Walk("scheme", schema, root, "");
        return places;

        void Walk(string shape, JsonNode definition, YamlNode node, string path)
        {
            if (definition["$ref"] is { } reference)
            {
                var name = reference.ToString()["#/$defs/".Length..];
                Walk(name, schema["$defs"]![name]!, node, path);
            }
            else if (node is YamlMappingNode map)
            {
                foreach (var (key, value) in map.Children)
                {
                    var inside = path.Length == 0 ? key.ToString() : $"{path}.{key}";
                    places.Add(new(shape, key.ToString(), inside, map));
                    Walk(shape, definition["properties"]![key.ToString()]!, value, inside);
                }
            }
            else if (node is YamlSequenceNode list)
            {
                for (var i = 0; i < list.Children.Count; i++)
                {
                    Walk(shape, definition["items"]!, list.Children[i], $"{path}[{i}]");
                }
            }
        }
    }
}
