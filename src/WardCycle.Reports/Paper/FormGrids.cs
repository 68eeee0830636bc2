using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>Builds the labelled grid of one item or sheet.</summary>
internal sealed class FormGrids
{
    private readonly ReportContent _content;
    private readonly ReportTree _tree;
    private readonly ReportWords _words;
    private readonly BlockCells _cells;
    private readonly string? _title;
    private readonly bool _isHeaded;
    private readonly bool _isOfOthers;
    private readonly IReadOnlyList<PlacedCell> _placed;
    private readonly int _rows;
    private readonly GridEdges _edges;

    public FormGrids(ReportContent content, ReportTree tree, ReportWords words, ReportBlock.Form form)
    {
        (_content, _tree, _words) = (content, tree, words);
        _cells = new(content, tree, words, form);
        _isOfOthers = SheetForms.IsOfOthers(content.Scheme, form);
        _isHeaded = form.Of is not null && form.Of == form.Under;
        _title = _isHeaded && form.Title is { } title ? words.Fill(title) : null;
        (_placed, _rows) = FormLayout.Of(form);
        _edges = new(_placed.SelectMany(p => new[] { p.Left, p.Right }));
    }

    public PaperGrid Build(int number, PlanItem? item, ReportRow row)
    {
        var isShared = item is not null && _tree.RowsOf(item).Skip(1).Any();
        return new(
            number,
            Caption(item, row, isShared),
            _edges.Percents,
            0,
            _rows,
            [.. _placed.Select(p => Cell(p, item, row)).OrderBy(c => c.Row).ThenBy(c => c.Column)],
            [.. _cells.Notes(row, namesUnit: false)],
            _isHeaded && _title is null && !isShared);
    }

    private string Caption(PlanItem? item, ReportRow row, bool isShared) => item is null
        ? PrintableText.Of(_isOfOthers ? _content.WardName : _content.UnitName(row))
        : PrintableText.Of(_title is not null ? _title + (isShared ? $"（{_content.UnitName(row)}）" : "") : _content.Scheme.ItemKind(item.Kind).HeadingOf(item) + (isShared ? $"（{_content.UnitName(row)}）" : ""));

    private GridCell Cell(PlacedCell placed, PlanItem? item, ReportRow row)
    {
        var column = _edges.At(placed.Left);
        var columns = Math.Max(1, _edges.At(placed.Right) - column);
        return placed.Heading is { Length: > 0 } heading
            ? new(placed.Top, column, placed.Rows, columns, new(CellKind.Text, _words.Fill(heading), []), IsHeading: true)
            : new(placed.Top, column, placed.Rows, columns, _cells.Of(placed.Content!, item, row), IsHeading: placed.Heading is not null);
    }
}
