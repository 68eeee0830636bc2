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
        var text = $"{audit.Who}\n{audit.What}\n{audit.Sheet}\n{audit.Phase}\n{audit.Text}";
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6))}-{attempt}");
    }
}
