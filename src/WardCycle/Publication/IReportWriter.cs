namespace WardCycle.Publication;

/// <summary>Turns a report's content into its files: HTML, XLSX, CSV, JSON. Pure: the same content gives the same bytes.</summary>
public interface IReportWriter
{
    IReadOnlyList<ReportFile> Write(ReportContent content);
}
