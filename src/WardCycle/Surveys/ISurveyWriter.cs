using WardCycle.Publication;

namespace WardCycle.Surveys;

/// <summary>Turns results into files: HTML, XLSX, CSV with the description of its columns, JSON. Pure: the same content gives the same bytes.</summary>
public interface ISurveyWriter
{
    IReadOnlyList<ReportFile> Write(SurveyContent content);
}
