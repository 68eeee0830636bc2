using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Publication;

/// <summary>What has changed since an edition was composed. What is decided is what was composed, so a person should know.</summary>
public static class NewerSheets
{
    /// <summary>The edition's phase and those before it: all that it prints.</summary>
    public static IReadOnlyList<PhaseId> Printed(Scheme scheme, PhaseId phase) =>
        [.. scheme.Phases.TakeWhile(p => p.Id != phase).Select(p => p.Id), phase];

    /// <summary>When the sheet last changed in what is printed: submitted, entered on behalf, rated by the reviewer, worded for publication, or marked with 「―」. Null where nothing came yet.</summary>
    public static DateTimeOffset? ChangedAt(SheetHead sheet, IReadOnlyList<PhaseId> printed) =>
        printed.Select(sheet.State).SelectMany(s => new[] { s.SubmittedAt, s.Outside?.At, s.Review?.At, s.Wording?.ChangedAt }).Max();

    /// <summary>Sheets that say something else now, or are being rewritten: changed since, or returned in the edition's phase.</summary>
    public static IEnumerable<(WardState Ward, SheetHead Sheet)> Since(
        DateTimeOffset composedAt, Scheme scheme, PhaseId phase, IEnumerable<WardState> wards)
    {
        var printed = Printed(scheme, phase);
        return from ward in wards
               from sheet in ward.InOrder().Select(s => s.Body)
               where !sheet.IsAbsent(phase)
               where sheet.State(phase).Returned is not null || ChangedAt(sheet, printed) > composedAt
               select (ward, sheet);
    }
}
