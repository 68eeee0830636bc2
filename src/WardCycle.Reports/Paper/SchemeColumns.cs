using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>What a scheme says about a report's columns.</summary>
internal static class SchemeColumns
{
    /// <summary>The scale that a phase rates by in public; null where it rates nothing, or by several.</summary>
    public static RatingScale? ScaleOf(this Scheme scheme, PhaseScheme phase) =>
        phase.Fields.Where(f => f.IsPublic).Select(f => f.Scale).OfType<string>().Distinct().Take(2).ToList() is [var id] ? scheme.Scale(id) : null;
}
