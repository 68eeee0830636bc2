using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Which texts may be worded for publication, and what a newer revision leaves of it. Pure.</summary>
public static class WordingRule
{
    /// <summary>Public texts that the sheet's own people typed: never a rating, a figure or a choice.</summary>
    public static bool Allows(SheetHead sheet, FieldScheme field) =>
        field is { IsPublic: true, Kind: FieldKind.Text or FieldKind.Line } && sheet.Types(field);

    /// <summary>A newer revision withdraws the wording of every field whose text it changes; the other wordings stand.</summary>
    public static PhaseState After(PhaseState state, Answers before, Answers now) => state.Wording is { Standing.Count: > 0 } wording
        ? state with { Wording = wording with { Standing = [.. wording.Standing.Where(w => Same(before[w.Field], now[w.Field]))] } }
        : state;

    private static bool Same(string before, string now) => string.Equals(LineEnds.ToLf(before).Trim(), LineEnds.ToLf(now).Trim(), StringComparison.Ordinal);
}
