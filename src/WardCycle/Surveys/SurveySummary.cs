using WardCycle.Organisation;

namespace WardCycle.Surveys;

/// <summary>要約: what people wrote, in the secretariat's own words. Insert-only; the newest version holds.</summary>
/// <param name="IsPublic">Printed with the results.</param>
public sealed record SurveySummary(string Survey, string Period, UnitId Ward, UnitId Place, int Version, string Text, bool IsPublic, DateTimeOffset At, string By);
