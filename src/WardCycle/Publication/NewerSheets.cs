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

    /// <summary>
    /// Sheets that say something else now, or are being rewritten: changed since, or returned in the edition's phase. Changed in
    /// the very instant of composing is changed since where the edition prints something else.
    /// </summary>
    public static IEnumerable<(WardState Ward, SheetHead Sheet)> Since(EditionRow edition, Scheme scheme, IEnumerable<WardState> wards)
    {
        var (phase, printed) = (edition.Phase, Printed(scheme, edition.Phase));
        return from ward in wards
               from sheet in ward.InOrder().Select(s => s.Body)
               where !sheet.IsAbsent(phase)
               where sheet.State(phase).Returned is not null || IsNewer(edition, ward, sheet, printed)
               select (ward, sheet);
    }

    /// <summary>For an edition's row: what is printed of sheets that changed in this instant.</summary>
    public static IEnumerable<(string Key, string Mark)> AtOnce(WardState ward, IReadOnlyList<PhaseId> printed, DateTimeOffset now) =>
        ward.Sheets.Select(s => s.Body).Where(s => ChangedAt(s, printed) == now).Select(s => (PrintedMark.Key(ward.Ward, s.Id), PrintedMark.Of(s, printed)));

    private static bool IsNewer(EditionRow edition, WardState ward, SheetHead sheet, IReadOnlyList<PhaseId> printed) =>
        ChangedAt(sheet, printed) is { } changed
        && (changed > edition.ComposedAt
            || (changed == edition.ComposedAt && edition.AtOnce is { } known && known.GetValueOrDefault(PrintedMark.Key(ward.Ward, sheet.Id)) != PrintedMark.Of(sheet, printed)));
}
