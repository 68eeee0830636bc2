using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>Lays a report's blocks out under each other. Internal fields are left out, whatever a layout says.</summary>
internal sealed class PaperReportBuilder
{
    private const int TopLevel = 2, DeepestLevel = 6;

    private readonly ReportContent _content;
    private readonly ReportTree _tree;
    private readonly ReportWords _words;
    private readonly List<PaperPart> _parts = [];
    private readonly HashSet<string> _noted = [];
    private int _grids;

    private PaperReportBuilder(ReportContent content)
    {
        _content = content;
        _tree = new(content);
        _words = new(content);
    }

    public static PaperReport Build(ReportContent content)
    {
        var builder = new PaperReportBuilder(content);
        foreach (var run in Runs(content.Scheme.Report.Printed))
        {
            builder.Run(run);
        }

        var printed = PrintedFields.Of(content.Scheme);
        var reached = content.PhasesSoFar().ToHashSet();
        return new(
            builder._parts,
            [.. printed.Select(p => p.Field.Scale).OfType<string>().Distinct().Select(content.Scheme.Scale)],
            [.. content.Scheme.Phases.Where(phase => !reached.Contains(phase) && printed.Any(p => p.Phase == phase)).Select(p => p.Label)]);
    }

    /// <summary>Neighbours under the same kind of ancestor belong together.</summary>
    private static IEnumerable<List<ReportBlock>> Runs(IReadOnlyList<ReportBlock> blocks)
    {
        List<ReportBlock> run = [];
        foreach (var block in blocks)
        {
            if (run.Count > 0 && (block.Ancestor() is not { } kind || kind != run[0].Ancestor()))
            {
                yield return run;
                run = [];
            }

            run.Add(block);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private void Run(List<ReportBlock> run)
    {
        if (run[0].Ancestor() is not { } kind)
        {
            Block(run[0], i => true, TopLevel);
            return;
        }

        HashSet<ItemId> headed = [];
        var inside = run.SelectMany(PrintedFields.Named).ToHashSet();
        var told = run.SelectMany(PrintedFields.Told).ToHashSet();
        foreach (var ancestor in _tree.Of(kind).Where(a => run.Any(block => ItemsOf(block).Any(i => IsUnder(i, a)))))
        {
            var path = _tree.Lineage(ancestor).Reverse().Where(i => !inside.Contains(i.Kind)).ToList();
            for (var depth = 0; depth < path.Count; depth++)
            {
                Head(path[depth], TopLevel + depth, headed, told);
            }

            run.ForEach(block => Block(block, i => IsUnder(i, ancestor), TopLevel + path.Count));
        }
    }

    private bool IsUnder(PlanItem item, PlanItem ancestor) => _tree.Lineage(item).Any(i => i.Id == ancestor.Id);

    private void Head(PlanItem item, int level, HashSet<ItemId> headed, HashSet<string> told)
    {
        if (headed.Add(item.Id))
        {
            Heading(_content.Scheme.ItemKind(item.Kind).HeadingOf(item), level);
            if (item.Text is { Length: > 0 } text && !told.Contains(item.Kind))
            {
                _parts.Add(new PaperPart.Words(PrintableText.Of(text)));
            }
        }
    }

    private void Heading(string text, int level)
    {
        _parts.Add(new PaperPart.Heading(PrintableText.Of(text), Math.Min(level, DeepestLevel)));
        _noted.Clear();
    }

    /// <summary>A note that holds for a whole sheet is printed once under a heading.</summary>
    private PaperPart.Grid Noted(PaperGrid grid) => new(grid with { Notes = [.. grid.Notes.Where(_noted.Add)] });

    /// <summary>The items of a block that this ward answers.</summary>
    private IEnumerable<PlanItem> ItemsOf(ReportBlock block) => block switch
    {
        ReportBlock.Items items => Answered(items.Of),
        ReportBlock.Form { Of: { } kind } => Answered(kind),
        _ => [],
    };

    private IEnumerable<PlanItem> Answered(string kind) => _tree.Of(kind).Where(i => _tree.RowsOf(i).Any());

    private void Block(ReportBlock block, Func<PlanItem, bool> isHere, int level)
    {
        var items = ItemsOf(block).Where(isHere).ToList();
        switch (block)
        {
            case ReportBlock.Units units:
                Title(units, level);
                _parts.Add(new PaperPart.Units(PaperTableBuilder.Build(_content, units)));
                break;
            case ReportBlock.Items table when items.Count > 0:
                _parts.Add(Noted(new ItemGrids(_content, _tree, _words, table).Build(++_grids, items)));
                break;
            case ReportBlock.Form { Of: null } form when SheetForms.Rows(_content, form) is { Count: > 0 } rows:
                Title(form, level);
                Forms(form, rows.Select(row => (row.Item is { } id ? _content.Scheme.Item(id) : null, row)));
                break;
            case ReportBlock.Form form when items.Count > 0:
                Title(form, level, unless: form.Of == form.Under);
                Forms(form, from item in items from row in _tree.RowsOf(item) select ((PlanItem?)item, row));
                break;
            default:
                break;
        }
    }

    private void Forms(ReportBlock.Form form, IEnumerable<(PlanItem? Item, ReportRow Row)> filled)
    {
        var grids = new FormGrids(_content, _tree, _words, form);
        _parts.AddRange(filled.Select(f => Noted(grids.Build(++_grids, f.Item, f.Row))));
    }

    /// <summary>Where every item has a heading of its own, the title is the caption of its form.</summary>
    private void Title(ReportBlock block, int level, bool unless = false)
    {
        if (block.Title is { } title && !unless)
        {
            Heading(_words.Fill(title), level);
        }
    }
}
