using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace WardCycle.Web;

/// <summary>A secret in a request's header, where no log keeps it.</summary>
public static class SecretHeader
{
    /// <summary>Compared as hashes, so that the time tells nothing, not even the length.</summary>
    public static bool Carries(this HttpRequest request, string header, string secret)
    {
        var given = request.Headers[header];
        var right = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        return CryptographicOperations.FixedTimeEquals(right, SHA256.HashData(Encoding.UTF8.GetBytes(given.ToString()))) && given.Count == 1;
    }
}
