using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>
/// Which sheets a form of the sheet itself is printed for: all of them; one, where only another kind of unit says what stands
/// in it (the ward's policy, the same on every sheet); and only those with a year before where it prints nothing else.
/// </summary>
internal static class SheetForms
{
    public static IReadOnlyList<ReportRow> Rows(ReportContent content, ReportBlock.Form form)
    {
        var contents = form.Rows.SelectMany(r => r).SelectMany(c => c.Content.Each).ToList();
        var answers = contents.OfType<CellContent.Answers>().ToList();
        return answers.Count == 0 || contents.Any(c => c is not (CellContent.Answers or CellContent.OfItem or CellContent.Words)) ? content.Rows
            : answers.All(a => a.Year < 0) ? [.. content.Rows.Where(r => answers.Any(a => Knew(r, a)))]
            : IsOfOthers(content.Scheme, form) ? [.. content.Rows.Take(1)]
            : content.Rows;
    }

    /// <summary>Every field is filled by another kind of unit than those that have a row.</summary>
    public static bool IsOfOthers(Scheme scheme, ReportBlock.Form form)
    {
        var contents = form.Rows.SelectMany(r => r).SelectMany(c => c.Content.Each).ToList();
        var fields = contents.OfType<CellContent.Answers>().Where(a => a.Year == 0).SelectMany(a => a.Fields).Select(f => scheme.FieldAt(f, null)).ToList();
        return form.Of is null && fields.Count > 0 && fields.All(f => f?.Filler is not null) && contents.All(c => c is CellContent.Words or CellContent.Answers { Year: 0 });
    }

    private static bool Knew(ReportRow row, CellContent.Answers cell) =>
        row.Earlier?.ElementAtOrDefault(-cell.Year - 1) is { } year && cell.Fields.Any(f => year.Answers[f].Length > 0);
}
