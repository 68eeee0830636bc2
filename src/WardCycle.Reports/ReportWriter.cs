using WardCycle.Publication;
using WardCycle.Reports.Html;
using WardCycle.Reports.OpenData;
using WardCycle.Reports.Paper;
using WardCycle.Reports.Spreadsheet;

namespace WardCycle.Reports;

/// <summary>One ward's report of one phase as files: <c>{phase}-{ward}.html</c>, <c>.xlsx</c>, <c>.csv</c> with one <c>.items-{kind}.csv</c> per kind of item and <c>.columns.csv</c>, <c>.json</c>. The same content gives the same bytes.</summary>
public sealed class ReportWriter : IReportWriter
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public IReadOnlyList<ReportFile> Write(ReportContent content)
    {
        var name = $"{content.Phase}-{content.WardId}";
        var (report, words, counts) = (PaperReportBuilder.Build(content), new ReportWords(content), ReportCounts.Of(content));
        var model = new ReportPageModel(content, report, words, counts);
        IReadOnlyList<ReportFile> texts = [];
        ReportFile? workbook = null;
        // The workbook costs as much as all the rest: a city's hundred wards are written on two cores.
        Parallel.Invoke(
            () => workbook = new($"{name}.xlsx", new(XlsxFile.Write(content, report, words, counts), XlsxType)),
            () => texts =
            [
                new($"{name}.html", new(PageRenderer.Render<ReportPage>(nameof(ReportPage.Model), model), "text/html; charset=utf-8")),
                .. OpenDataFiles.Write(content, name),
                new($"{name}.json", new(JsonFile.Write(content), "application/json; charset=utf-8")),
            ]);
        return [texts[0], workbook!, .. texts.Skip(1)];
    }
}
