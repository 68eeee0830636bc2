using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.OpenData;

/// <summary>One line of an items' file: what one unit says of one item.</summary>
internal sealed record ItemRow(PlanItem Item, ReportRow Row);
