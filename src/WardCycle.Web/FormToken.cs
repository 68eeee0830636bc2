using System.Security.Cryptography;
using System.Text;
using WardCycle.Links;

namespace WardCycle.Web;

/// <summary>A form's token: an HMAC over what the form is bound to (session, sheet, revision). No form without it changes anything.</summary>
public static class FormToken
{
    public const string Field = "token";

    public static string Of(IKeyRing keys, params ReadOnlySpan<string> bound) =>
        $"{keys.Newest}.{Convert.ToHexStringLower(Mac(keys, keys.Newest, bound)!)}";

    public static bool Matches(IKeyRing keys, string? token, params ReadOnlySpan<string> bound)
    {
        if (token?.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot) || Mac(keys, token[..dot], bound) is not { } right)
        {
            return false;
        }
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Convert.ToHexStringLower(right)),
            Encoding.UTF8.GetBytes(token[(dot + 1)..]));
    }

    private static byte[]? Mac(IKeyRing keys, string key, ReadOnlySpan<string> bound) =>
        keys.Mac(key, KeyPurpose.FormToken, Encoding.UTF8.GetBytes(string.Join('\n', bound!)));
}
