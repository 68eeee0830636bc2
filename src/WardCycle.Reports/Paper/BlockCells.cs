using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>What stands in a cell of a table of items or of a form.</summary>
internal sealed class BlockCells(ReportContent content, ReportTree tree, ReportWords words, ReportBlock block)
{
    private readonly FieldCells _fields = new(content);
    private readonly HashSet<FieldId> _printed = [.. PrintedFields.Written(block)];

    public PaperCell Of(CellContent cell, PlanItem? item, ReportRow row) => cell switch
    {
        CellContent.OfItem part => Text(Part(part, item, row)),
        CellContent.Words text => Text(words.Fill(text.Text)),
        CellContent.Target target => Text(string.Join('\n', target.Fields.Select(id => Target(id, item, row)).Where(t => t.Length > 0))),
        CellContent.PreviousValue previous => Joined([.. previous.Fields.Select(id => Previous(id, item, row))]),
        CellContent.OfAllWards average => Text(string.Join('\n', average.Fields.Select(id => Average(id, item)).Where(t => t.Length > 0))),
        CellContent.OverYears trend => Text(string.Join('\n', trend.Fields.SelectMany(id => Trend(id, item, row)))),
        CellContent.Answers answers => Joined([.. answers.Fields.Select(id => Answer(id, answers.Year, item, row))]),
        CellContent.Several stack => Joined([.. stack.Parts.Select(part => Of(part, item, row))]),
        _ => FieldCells.Blank,
    };

    /// <summary>What holds for a whole sheet: why it stands outside, which of its figures are not final.</summary>
    public IEnumerable<string> Notes(ReportRow row, bool namesUnit)
    {
        foreach (var phase in PrintedFields.Of(content.Scheme, block).Select(p => p.Phase).Distinct().Where(p => !_fields.IsLater(p)))
        {
            var head = (namesUnit ? $"{PrintableText.Of(content.UnitName(row))}　" : "") + phase.Label;
            if (row.Outside.TryGetValue(phase.Id, out var reason))
            {
                yield return $"{head}　対象外（理由）{PrintableText.Of(reason)}";
            }

            if (row.Provisional.TryGetValue(phase.Id, out var day))
            {
                yield return $"{head}　未確定の数値を含みます（{Era.Date(day)}確定予定）";
            }
        }
    }

    private static PaperCell Text(string text) => text.Length == 0 ? FieldCells.Blank : new(CellKind.Text, PrintableText.Of(text), []);

    private (PhaseScheme Phase, FieldScheme Field)? Public(FieldId written, PlanItem? item) =>
        tree.Field(written, item?.Id) is { Field.IsPublic: true } found ? found : null;

    private string Part(CellContent.OfItem part, PlanItem? item, ReportRow row)
    {
        if (part.Part == ItemPart.Unit)
        {
            return content.UnitName(row);
        }

        var of = item is null ? null : tree.Lineage(item).FirstOrDefault(i => part.Kind is null || i.Kind == part.Kind);
        return of is null ? "" : part.Part switch
        {
            ItemPart.Label => of.Label,
            ItemPart.Code => of.Code ?? "",
            ItemPart.Text => of.Text ?? "",
            ItemPart.Source => of.Source ?? "",
            ItemPart.Scope => of.Scope ?? "",
            ItemPart.Start => of.Start ?? "",
            _ => content.Scheme.ItemKind(of.Kind).HeadingOf(of),
        };
    }

    private string Target(FieldId written, PlanItem? item, ReportRow row) =>
        Public(written, item) is { } found ? PrintedTarget.Of(found.Field, content.Scheme, row) : "";

    private string Average(FieldId written, PlanItem? item) =>
        Public(written, item) is { } found && content.Averages?.FirstOrDefault(a => a.Field == found.Field.Id) is { } average ? average.Words : "";

    /// <summary>One line a year that has a value, the oldest first; last year's may stand in the scheme.</summary>
    private IEnumerable<string> Trend(FieldId written, PlanItem? item, ReportRow row)
    {
        if (Public(written, item) is not { } found)
        {
            yield break;
        }

        for (var back = CellContent.OverYears.MostYears; back >= 0; back--)
        {
            var cell = back == 0 ? Answer(written, 0, item, row) : back == 1 ? Previous(written, item, row) : Answer(written, -back, item, row);
            if (cell.Kind == CellKind.Figure)
            {
                yield return $"{new Calendar.FiscalYear(content.FiscalYear.Year - back).Label} {cell.Text}{string.Concat(cell.Notes.Where(n => n == "（見込）"))}";
            }
        }
    }

    private PaperCell Answer(FieldId written, int year, PlanItem? item, ReportRow row) =>
        Public(written, item) is not { } found ? FieldCells.Blank
        : year == 0 ? _fields.Of(row, found.Phase, found.Field, [.. Reason(found, row)])
        : Earlier(row, -year) is { } earlier ? Past(earlier, found, earlier.Answers[found.Field.Id])
        : FieldCells.Blank;

    private PaperCell Previous(FieldId written, PlanItem? item, ReportRow row) =>
        Public(written, item) is not { } found ? FieldCells.Blank
        : Earlier(row, 1) is { } earlier && earlier.Answers[found.Field.Id] is { Length: > 0 } value ? Past(earlier, found, value)
        : _fields.Answered(Carried(found.Field), found.Field, []);

    /// <summary>The value that the scheme carries; a grade is written there by its mark, as printed.</summary>
    private string Carried(FieldScheme field) =>
        field.Scale is { } scale && content.Scheme.Scale(scale).Grades.FirstOrDefault(g => g.Mark == field.Previous) is { } grade
            ? grade.Code : field.Previous ?? "";

    private PaperCell Past(EarlierYear earlier, (PhaseScheme Phase, FieldScheme Field) found, string value) =>
        _fields.Answered(value, found.Field, found.Field.Kind == FieldKind.Figure && value.Length > 0 && earlier.Expected.Contains(found.Phase.Id) ? ["（見込）"] : []);

    private static EarlierYear? Earlier(ReportRow row, int back) => row.Earlier is { } years && years.Count >= back ? years[back - 1] : null;

    /// <summary>Why an item stands outside the legend, where the reason is public and has no cell of its own.</summary>
    private IEnumerable<string> Reason((PhaseScheme Phase, FieldScheme Field) found, ReportRow row) =>
        found.Field.Scale is not { } scale || content.Scheme.Scale(scale).Outside.Code is var outside && row.Answers[found.Field.Id] != outside
            ? []
            : from field in found.Phase.Fields
              where field is { IsPublic: true, RequiredWhen: { } when } && when.Field == found.Field.Id && when.Values.SequenceEqual([outside])
              where !_printed.Contains(field.Base) && row.Answers[field.Id].Length > 0
              select $"（理由）{PrintableText.Of(row.Answers[field.Id])}";

    /// <summary>Several answers in one cell, as in 目標達成 (取組は予定通り進捗).</summary>
    private static PaperCell Joined(IReadOnlyList<PaperCell> cells)
    {
        var told = cells.Where(c => c.Kind != CellKind.Blank).ToList();
        told = told.Any(c => c.Kind != CellKind.Outside) ? [.. told.Where(c => c.Kind != CellKind.Outside || c.Notes.Count > 0)] : told;
        if (told.Count < 2 || told.All(c => c.Kind is CellKind.Missing or CellKind.Outside && c.Text == told[0].Text))
        {
            return told.Count == 0 ? FieldCells.Blank : told[0];
        }

        var kind = told.All(c => c.Kind == told[0].Kind) ? told[0].Kind : CellKind.Text;
        return new(
            kind,
            string.Join('\n', told.Select(c => c.Text)),
            [.. told.SelectMany(c => c.Notes)],
            string.Join('、', told.Select(c => c.Legend).Where(l => l.Length > 0)));
    }
}
