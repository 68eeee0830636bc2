using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Publication;

/// <summary>
/// What an edition prints of a sheet, in 16 characters: by revision, review, wording and 「―」, not by time. It tells a change in
/// the instant of composing, which a clock that stands still cannot.
/// </summary>
public static class PrintedMark
{
    /// <summary>A row stays small; of more sheets than these all but the first are told as changed.</summary>
    public const int Most = 5_000;

    public static string Key(UnitId ward, SheetId sheet) => $"{ward}/{sheet}";

    public static string Of(SheetHead sheet, IReadOnlyList<PhaseId> printed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', printed.Select(p => Words(sheet.State(p)))))).AsSpan(0, 8));

    private static string Words(PhaseState state) => string.Create(
        CultureInfo.InvariantCulture,
        $"{state.Revision}|{state.Review?.Number}|{string.Join(',', (state.Wording?.Standing ?? []).Select(w => $"{w.Field}:{w.Number}").Order(StringComparer.Ordinal))}|{state.Outside?.Reason}");
}
