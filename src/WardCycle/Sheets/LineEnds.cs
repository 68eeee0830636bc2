namespace WardCycle.Sheets;

/// <summary>Text is kept as typed, but for its line ends (rule 22).</summary>
public static class LineEnds
{
    public static string ToLf(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
