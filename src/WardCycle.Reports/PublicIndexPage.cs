using WardCycle.Publication;
using WardCycle.Reports.Html;

namespace WardCycle.Reports;

/// <summary>The public page: every published report by fiscal year, phase and ward. One file without anything from outside, for the city's own web site or ours.</summary>
public static class PublicIndexPage
{
    public const string FileName = "index.html";

    /// <param name="title">Such as 区役所サービス向上の目標と結果.</param>
    /// <param name="entries">The newest edition of each report; wards and phases are shown in the order given, years newest first.</param>
    /// <param name="isRehearsal">Prints 【予行】.</param>
    public static ReportFile Write(string title, IReadOnlyList<PublicationEntry> entries, bool isRehearsal = false)
    {
        var model = new PublicIndexModel(title, entries, isRehearsal);
        return new(FileName, new(PageRenderer.Render<PublicIndex>(nameof(PublicIndex.Model), model), "text/html; charset=utf-8"));
    }
}
