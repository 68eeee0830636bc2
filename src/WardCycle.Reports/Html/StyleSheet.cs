namespace WardCycle.Reports.Html;

/// <summary>The style that every self-contained page carries inside.</summary>
internal static class StyleSheet
{
    public static string Report { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("reports/report.css")!;
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
