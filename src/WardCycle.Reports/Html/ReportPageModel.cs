using System.Globalization;
using WardCycle.Publication;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Html;

/// <summary>What the report's page shows.</summary>
public sealed record ReportPageModel(ReportContent Content, PaperTable Table, ReportWords Words, IReadOnlyList<ReportCounts> Counts)
{
    /// <summary>The column widths as style rules, so that no element needs a style of its own.</summary>
    public string WidthRules => string.Concat(
        Table.Columns.Select(c => Rule($"c{c.Number}", c.Percent)).Prepend(Rule("c0", Table.UnitPercent)));

    /// <summary>The ids of the headings over each column, group first.</summary>
    public IReadOnlyList<string> Headings { get; } =
        [.. Table.Columns.Select(c => Table.GroupOf(c) is { } group ? $"g{group.First.Number} h{c.Number}" : $"h{c.Number}")];

    private static string Rule(string name, double percent) =>
        string.Create(CultureInfo.InvariantCulture, $".{name}{{width:{percent:0.##}%}}\n");
}
