using System.Globalization;
using WardCycle.Publication;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Html;

/// <summary>What the report's page shows.</summary>
public sealed record ReportPageModel(ReportContent Content, PaperReport Report, ReportWords Words, IReadOnlyList<ReportCounts> Counts)
{
    public IReadOnlyList<ReportAverage> Averages { get; } = ReportAverage.Of(Content);

    /// <summary>Style for blocks where there are any, and the column widths, so that no element needs a style of its own.</summary>
    public string Rules => (Report.IsPlain ? "" : StyleSheet.Blocks) + WidthRules;

    private string WidthRules => string.Concat(Tables.SelectMany(TableRules).Concat(Grids.SelectMany(GridRules)));

    /// <summary>What tells the elements of several tables of units apart: nothing for the first.</summary>
    public string Prefix(PaperTable table) => Tables.TakeWhile(t => t != table).Count() is > 0 and var before
        ? string.Create(CultureInfo.InvariantCulture, $"t{before + 1}-") : "";

    private IEnumerable<PaperTable> Tables => Report.Parts.OfType<PaperPart.Units>().Select(u => u.Table);

    private IEnumerable<PaperGrid> Grids => Report.Parts.OfType<PaperPart.Grid>().Select(g => g.Content);

    private IEnumerable<string> TableRules(PaperTable table) =>
        table.Columns.Select(c => Rule($"{Prefix(table)}c{c.Number}", c.Percent)).Prepend(Rule($"{Prefix(table)}c0", table.UnitPercent));

    private static IEnumerable<string> GridRules(PaperGrid grid) => grid.Percents.Select((percent, i) => Rule($"b{grid.Number}c{i}", percent));

    private static string Rule(string name, double percent) =>
        string.Create(CultureInfo.InvariantCulture, $".{name}{{width:{percent:0.##}%}}\n");
}
