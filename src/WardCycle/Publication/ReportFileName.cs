namespace WardCycle.Publication;

/// <summary>What the names of a report's CSV files say.</summary>
public static class ReportFileName
{
    private const string Items = ".items-", Csv = ".csv";

    /// <summary>Ending of the file that describes every column of the others.</summary>
    public const string Columns = ".columns.csv";

    public static string OfItems(string report, string kind) => $"{report}{Items}{kind}{Csv}";

    public static bool IsDescription(string path) => path.EndsWith(Columns, StringComparison.Ordinal);

    /// <summary>The kind of items that a file lists; null for any other file.</summary>
    public static string? KindOf(string path) =>
        path.LastIndexOf(Items, StringComparison.Ordinal) is >= 0 and var at && path.EndsWith(Csv, StringComparison.Ordinal)
            ? path[(at + Items.Length)..^Csv.Length] : null;
}
