using System.Security.Cryptography;
using System.Text;

namespace WardCycle.Secretariat.Accounts;

/// <summary>A passphrase as stored: PBKDF2 with SHA-512. Salt and hash are base 64.</summary>
public sealed record PassphraseHash(string Salt, int Iterations, string Hash)
{
    /// <summary>OWASP's figure for PBKDF2-HMAC-SHA512 (Password Storage Cheat Sheet, 2023).</summary>
    public const int CurrentIterations = 210_000;

    private const int Bytes = 64;

    /// <summary>What is checked where there is no passphrase, so that an unknown name costs the same time.</summary>
    public static PassphraseHash Decoy { get; } = new(Convert.ToBase64String(new byte[16]), CurrentIterations, Convert.ToBase64String(new byte[Bytes]));

    /// <param name="salt">16 bytes, new for every passphrase.</param>
    public static PassphraseHash Of(string passphrase, byte[] salt) =>
        new(Convert.ToBase64String(salt), CurrentIterations, Convert.ToBase64String(Derive(passphrase, salt, CurrentIterations)));

    public bool Matches(string passphrase) =>
        CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(Hash), Derive(passphrase, Convert.FromBase64String(Salt), Iterations));

    private static byte[] Derive(string passphrase, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, iterations, HashAlgorithmName.SHA512, Bytes);
}
