using System.Text.Encodings.Web;
using System.Text.Json;

namespace WardCycle.Record;

/// <summary>
/// The form of a cycle's export: one JSON object a line, LF behind every line. A header, the rows in ordinal order of
/// partition and key, an end with their number and the SHA-256 of all bytes before it. A row's text stands in a string,
/// so that it comes back to the letter.
/// </summary>
public static class CycleFile
{
    public const string Name = "wardcycle-cycle";

    public const int Version = 1;

    /// <summary>A row of 1 MiB with every unit escaped fits.</summary>
    public const int MaxLineBytes = 8 * 1024 * 1024;

    public const long MaxBytes = 4L * 1024 * 1024 * 1024;

    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // The text goes into a file, never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    internal sealed record Header(string Format, int Version, string Cycle);

    internal sealed record Line(string Partition, string Key, string Json);

    internal sealed record End(int Rows, string Sha256);
}
