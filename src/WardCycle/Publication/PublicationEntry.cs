using WardCycle.Calendar;
using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>One published report on the public index.</summary>
/// <param name="Published">公表日 of this edition.</param>
/// <param name="Corrections">Dated notes, oldest first.</param>
/// <param name="Files">Paths of the four files, relative to the index; empty after a withdrawal.</param>
/// <param name="Withdrawal">公表取下げ: the note for the reader; null while it is published.</param>
public sealed record PublicationEntry(
    FiscalYear FiscalYear,
    PhaseId Phase,
    string PhaseLabel,
    string WardId,
    string WardName,
    int Edition,
    DateOnly Published,
    IReadOnlyList<ReportCorrection> Corrections,
    IReadOnlyList<string> Files,
    string? Withdrawal = null);
