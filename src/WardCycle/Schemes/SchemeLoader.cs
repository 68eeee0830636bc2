namespace WardCycle.Schemes;

/// <summary>Reads a scheme from YAML.</summary>
public static class SchemeLoader
{
    public static SchemeLoad Load(string yaml, string fileName) => throw new InvalidOperationException($"{yaml.Length} {fileName}");

    public static Scheme LoadTrusted(string yaml) =>
        Load(yaml, "scheme.yaml") is SchemeLoad.Loaded loaded ? loaded.Scheme : throw new InvalidDataException("The frozen scheme no longer loads.");
}
