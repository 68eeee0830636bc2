using System.Text;
using WardCycle.Schemes.Loading;
using WardCycle.Standards;

namespace WardCycle.Schemes;

/// <summary>Reads a scheme from YAML. All that is wrong is told together, each with its line and its place.</summary>
public static class SchemeLoader
{
    /// <param name="standards">Those in force in a cycle's fiscal year; null for a scheme that stands alone, where its own first catalogue is taken.</param>
    public static SchemeLoad Load(string yaml, string fileName, IReadOnlyList<Standard>? standards = null)
    {
        var problems = new ProblemList(fileName);
        if (Encoding.UTF8.GetByteCount(yaml) > SchemeLimits.Bytes)
        {
            problems.Add(1, "", $"ファイルが大きすぎます。{SchemeLimits.Bytes / 1024} KiB 以内にしてください。");
            return new SchemeLoad.Refused(problems.InOrder);
        }

        var scheme = SchemeTree.Parse(yaml.TrimStart('\uFEFF'), problems) is { } root
            ? SchemeReader.Read(new(SchemeShapes.Scheme, root, "", problems), standards)
            : null;
        return scheme is null || problems.Any ? new SchemeLoad.Refused(problems.InOrder) : new SchemeLoad.Loaded(scheme);
    }

    /// <summary>A text that loaded when it was frozen in the record.</summary>
    public static Scheme LoadTrusted(string yaml, IReadOnlyList<Standard>? standards = null) =>
        Load(yaml, "scheme.yaml", standards) is SchemeLoad.Loaded loaded ? loaded.Scheme : throw new InvalidDataException("The frozen scheme no longer loads.");
}
