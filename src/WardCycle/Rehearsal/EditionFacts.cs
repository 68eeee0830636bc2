using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Rehearsal;

/// <summary>What the sheets of some wards say about a phase's edition: small, so that a city of any size fits.</summary>
/// <param name="ChangedAt">When a sheet last changed in what the edition prints; null where nothing came yet.</param>
/// <param name="IsMissing">An answer is still to come.</param>
/// <param name="HasFinalFigure">A late figure has come in.</param>
public sealed record EditionFacts(DateTimeOffset? ChangedAt, bool IsMissing, bool HasFinalFigure)
{
    public static EditionFacts None { get; } = new(null, false, false);

    public static EditionFacts Of(Scheme scheme, PhaseId phase, WardState ward)
    {
        var (printed, asked) = (NewerSheets.Printed(scheme, phase), scheme.Phase(phase));
        return ward.Sheets.Select(s => s.Body).Aggregate(None, (facts, sheet) => facts.And(new(
            NewerSheets.ChangedAt(sheet, printed),
            !sheet.IsFilledByLead(asked) && sheet.State(phase).IsMissing,
            sheet.State(phase).LateFigure is { Settled: true })));
    }

    public EditionFacts And(EditionFacts other) => new(
        other.ChangedAt is null || ChangedAt >= other.ChangedAt ? ChangedAt : other.ChangedAt,
        IsMissing || other.IsMissing,
        HasFinalFigure || other.HasFinalFigure);
}
