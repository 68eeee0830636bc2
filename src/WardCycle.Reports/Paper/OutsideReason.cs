using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>Why a row stands outside the legend: the secretariat's reason for the phase, or the section's own where it chose 「―」.</summary>
internal static class OutsideReason
{
    public static string Of(ReportRow row, PhaseScheme phase, Scheme scheme)
    {
        if (row.Outside.TryGetValue(phase.Id, out var reason))
        {
            return reason;
        }

        var chosen = phase.Fields.Any(f => f is { IsPublic: true, Scale: { } scale } && row.Answers[f.Id] == scheme.Scale(scale).Outside.Code);
        return chosen && Field(phase, scheme) is { } field ? row.Answers[field.Id] : "";
    }

    /// <summary>The public field that is asked for only because 「―」 was chosen.</summary>
    public static FieldScheme? Field(PhaseScheme phase, Scheme scheme) => phase.Fields.FirstOrDefault(field =>
        field is { IsPublic: true, RequiredWhen: { } when }
        && phase.Fields.FirstOrDefault(f => f.Id == when.Field)?.Scale is { } scale
        && when.Values.SequenceEqual([scheme.Scale(scale).Outside.Code]));
}
