namespace WardCycle.Reports.Html;

/// <summary>The style that every self-contained page carries inside.</summary>
internal static class StyleSheet
{
    public static string Report { get; } = Read("report.css");

    /// <summary>For tables of items, forms and grades in words; a report without them does not carry it.</summary>
    public static string Blocks { get; } = Read("blocks.css");

    private static string Read(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("reports/" + name)!;
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
