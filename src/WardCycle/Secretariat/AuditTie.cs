using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WardCycle.Sheets;

namespace WardCycle.Secretariat;

/// <summary>Tells apart audit rows of one moment (a rehearsal's clock stands still): a hash of the entry, and the try.</summary>
public static class AuditTie
{
    public static string Of(AuditRow audit, int attempt)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{Hash(audit, "")}-{attempt}");
    }

    /// <param name="before">ETag of the row that the act replaces: the same act of the same moment follows another state.</param>
    public static string Of(AuditRow audit, string before) => Hash(audit, $"\n{before}");

    private static string Hash(AuditRow audit, string rest)
    {
        var text = $"{audit.Who}\n{audit.What}\n{audit.Sheet}\n{audit.Phase}\n{audit.Text}{rest}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
    }
}
