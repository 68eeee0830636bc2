using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Board;

/// <summary>The cycle as a line from 0 (its first day) to 1 (the end of its care), for drawing.</summary>
/// <param name="Now">0 to 1.</param>
public sealed record BoardTimeline(DateTimeOffset From, DateTimeOffset Until, double Now, IReadOnlyList<BoardTimeline.Span> Spans)
{
    /// <summary>A phase from opening to closing, with its due date and its publication.</summary>
    public sealed record Span(PhaseId Phase, double Opening, double Due, double Closing, double Publication);

    public static BoardTimeline Of(OpenCycle open, IReadOnlyList<BoardPhase> phases, DateTimeOffset now)
    {
        var first = Calendar.MunicipalTime.At(open.Cycle.FiscalYear.First, TimeOnly.MinValue);
        var from = phases.Select(p => p.Opening).Append(first).Min();
        var until = phases.Select(p => p.Publication).Append(open.Cycle.Care.Instant).Max();
        double At(DateTimeOffset instant) => Math.Clamp((instant - from) / (until - from), 0, 1);
        return new(from, until, At(now), [.. phases.Select(p => new Span(p.Id, At(p.Opening), At(p.Due), At(p.Closing), At(p.Publication)))]);
    }
}
