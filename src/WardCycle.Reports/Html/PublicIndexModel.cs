using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Html;

/// <summary>What the public index shows.</summary>
public sealed record PublicIndexModel(string Title, IReadOnlyList<PublicationEntry> Entries, bool IsRehearsal)
{
    public IEnumerable<IGrouping<FiscalYear, PublicationEntry>> Years =>
        Entries.GroupBy(e => e.FiscalYear).OrderByDescending(g => g.Key.Year);

    public static IEnumerable<IGrouping<PhaseId, PublicationEntry>> Phases(IEnumerable<PublicationEntry> year) => year.GroupBy(e => e.Phase);

    /// <summary>A path as a relative address: every part is escaped by itself, so that no name leads elsewhere.</summary>
    public static string Address(string path) =>
        "./" + string.Join('/', path.Split('/').Where(part => part is not ("" or "." or "..")).Select(Uri.EscapeDataString));

    /// <summary>What a reader can do with the file.</summary>
    public static string Format(string path) => Path.GetExtension(path) switch
    {
        ".html" => "HTML（閲覧・印刷用）",
        ".xlsx" => "XLSX（表計算用）",
        ".csv" when ReportFileName.IsDescription(path) => "CSV（列の説明）",
        ".csv" when ReportFileName.KindOf(path) is { } kind => $"CSV（項目ごとのオープンデータ: {kind}）",
        ".csv" => "CSV（オープンデータ）",
        ".json" => "JSON（オープンデータ）",
        var other => other.TrimStart('.').ToUpperInvariant(),
    };
}
