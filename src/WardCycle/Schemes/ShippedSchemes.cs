namespace WardCycle.Schemes;

/// <summary>The schemes that come with WardCycle, by id.</summary>
public static class ShippedSchemes
{
    public const string Default = "kyoto-kamigyo";

    public static IReadOnlyList<string> Ids { get; } =
        [.. from name in typeof(ShippedSchemes).Assembly.GetManifestResourceNames()
            where name.StartsWith("schemes/", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal)
            orderby name
            select Path.GetFileNameWithoutExtension(name)];

    /// <summary>The file's text; null for an unknown id.</summary>
    public static string? Yaml(string id) => Text(id + ".yaml");

    /// <summary>A file beside the schemes, such as the JSON Schema for editors; null for an unknown name.</summary>
    public static string? Text(string fileName)
    {
        using var stream = typeof(ShippedSchemes).Assembly.GetManifestResourceStream("schemes/" + fileName);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
