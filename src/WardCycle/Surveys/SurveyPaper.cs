namespace WardCycle.Surveys;

/// <summary>
/// One act of typing paper figures in, for one place or, out of a file, for many. Insert-only: what holds for a place is the
/// newest version that names it, and what stood before stays visible.
/// </summary>
/// <param name="Version">From 1 within survey and period.</param>
/// <param name="Reason">Why figures that stood before are corrected.</param>
public sealed record SurveyPaper(
    string Survey, string Period, int Version, IReadOnlyList<PaperCounts> Places, DateTimeOffset At, string By, string? Reason = null, bool FromFile = false);
