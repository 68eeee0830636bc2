using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>Builds a table with one row per item, or one per item and unit where several units answer the same items.</summary>
internal sealed class ItemGrids(ReportContent content, ReportTree tree, ReportWords words, ReportBlock.Items block)
{
    private const string UnitHeading = "所属";
    private const double UnitPercent = 14;

    private readonly BlockCells _cells = new(content, tree, words, block);

    public PaperGrid Build(int number, IReadOnlyList<PlanItem> items)
    {
        var isShared = items.Any(i => tree.RowsOf(i).Skip(1).Any());
        var columns = Columns(isShared);
        var edges = new GridEdges(columns.Select((_, i) => Left(columns, i)));
        var headingRows = columns.Any(c => c.Group is not null) ? 2 : 1;
        List<GridCell> cells = [.. Headings(columns, headingRows)];
        var row = headingRows;
        foreach (var item in items)
        {
            var answering = tree.RowsOf(item).ToList();
            cells.AddRange(Rows(item, answering, columns, row));
            row += answering.Count;
        }

        return new(
            number, words.Fill(block.Title ?? content.Scheme.ItemKind(block.Of).Label), edges.Percents, headingRows, row, cells,
            [.. items.SelectMany(tree.RowsOf).Distinct().SelectMany(r => _cells.Notes(r, isShared))],
            IsHeaded: block is { Title: null, Under: not null });
    }

    /// <summary>Public columns; where several units answer, their name stands after what the items say of themselves.</summary>
    private List<BlockColumn> Columns(bool isShared)
    {
        var shown = block.Columns.Where(IsPublic).ToList();
        if (isShared && !shown.Any(c => c.Content.Each.Any(IsUnit)))
        {
            var whole = shown.Sum(c => c.Width);
            var unit = new BlockColumn(new CellContent.OfItem(ItemPart.Unit), UnitHeading, null, whole * UnitPercent / (100 - UnitPercent));
            shown.Insert(shown.TakeWhile(IsItems).Count(), unit);
        }

        return shown;
    }

    private bool IsPublic(BlockColumn column) => column.Content.Each.Any(content => content switch
    {
        CellContent.Answers answers => answers.Fields.Any(IsPublic),
        CellContent.PreviousValue previous => previous.Fields.Any(IsPublic),
        CellContent.Target target => target.Fields.Any(IsPublic),
        _ => true,
    });

    private bool IsPublic(FieldId written) => content.Scheme.Phases.SelectMany(p => p.Fields).Any(f => f.IsPublic && f.Base == written);

    private static double Left(List<BlockColumn> columns, int index) => columns.Take(index).Sum(c => c.Width) / columns.Sum(c => c.Width) * 100;

    private IEnumerable<GridCell> Headings(List<BlockColumn> columns, int rows)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column.Group is null)
            {
                yield return Heading(0, i, rows, 1, column.Heading, column.Note);
                continue;
            }

            if (i == 0 || columns[i - 1].Group != column.Group)
            {
                yield return Heading(0, i, 1, columns.Skip(i).TakeWhile(c => c.Group == column.Group).Count(), column.Group, null);
            }

            yield return Heading(1, i, 1, 1, column.Heading, column.Note);
        }
    }

    private GridCell Heading(int row, int column, int rows, int columns, string text, string? note) =>
        new(row, column, rows, columns, new(CellKind.Text, words.Fill(text), []), IsHeading: true, Note: words.Fill(note ?? ""));

    private IEnumerable<GridCell> Rows(PlanItem item, List<ReportRow> answering, List<BlockColumn> columns, int top)
    {
        var name = columns.FindIndex(c => c.Content.Each[0] is CellContent.OfItem { Part: ItemPart.Label or ItemPart.Heading, Kind: null });
        for (var r = 0; r < answering.Count; r++)
        {
            for (var c = 0; c < columns.Count; c++)
            {
                var isItems = IsItems(columns[c]);
                if (r == 0 || !isItems)
                {
                    yield return new(top + r, c, isItems ? answering.Count : 1, 1, _cells.Of(columns[c].Content, item, answering[r]), NamesRow: c == name);
                }
            }
        }
    }

    /// <summary>What an item says of itself: the same for every unit that answers it.</summary>
    private bool IsItems(BlockColumn column) => column.Content.Each.All(c =>
        c is CellContent.Words or CellContent.OfItem && !IsUnit(c) || c is CellContent.Target target && target.Fields.All(IsFixed));

    /// <summary>No target of the field is typed by those who answer.</summary>
    private bool IsFixed(FieldId written) => content.Scheme.Phases.SelectMany(p => p.Fields).All(f => f.Base != written || f.Target?.Field is null);

    private static bool IsUnit(CellContent content) => content is CellContent.OfItem { Part: ItemPart.Unit };
}
