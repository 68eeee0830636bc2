using WardCycle.Calendar;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Publication;

/// <summary>A sheet's public answers in a year before, for plan and actual over the years.</summary>
/// <param name="Expected">見込: phases whose answers may still change.</param>
public sealed record EarlierYear(FiscalYear Year, Answers Answers, IReadOnlyList<PhaseId> Expected);
