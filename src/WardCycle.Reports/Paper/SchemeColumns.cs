using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>What a scheme says about a report's columns.</summary>
internal static class SchemeColumns
{
    /// <summary>The first scale that a phase rates by in public; null where it rates nothing.</summary>
    public static RatingScale? ScaleOf(this Scheme scheme, PhaseScheme phase) =>
        phase.Fields.FirstOrDefault(f => f is { IsPublic: true, Scale: not null })?.Scale is { } id ? scheme.Scale(id) : null;
}
