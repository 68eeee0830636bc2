using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WardCycle.Links;
using WardCycle.Organisation;

namespace WardCycle.Sheets;

/// <summary>受付番号: ward, sheet, phase by its place in the scheme, revision, and four characters that tell apart and catch a slip of the tongue. Unique in a cycle, no secret.</summary>
public static class ReceiptNumber
{
    private const int CheckLength = 4;

    /// <param name="phase">1 for the scheme's first phase.</param>
    public static string Of(string cycleUid, UnitId ward, SheetId sheet, int phase, int revision)
    {
        var readable = string.Create(CultureInfo.InvariantCulture, $"{Short(ward, sheet)}-{phase}-{revision}");
        var facts = string.Create(CultureInfo.InvariantCulture, $"receipt\n{cycleUid}\n{ward}\n{sheet}\n{phase}\n{revision}");
        return $"{readable}-{CrockfordBase32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(facts)))[..CheckLength]}".ToUpperInvariant();
    }

    private static string Short(UnitId ward, SheetId sheet) =>
        sheet.Value.StartsWith($"{ward}-", StringComparison.Ordinal) ? sheet.Value : $"{ward}-{sheet}";
}
