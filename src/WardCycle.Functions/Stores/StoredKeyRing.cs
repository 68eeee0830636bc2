using System.Globalization;
using System.Security.Cryptography;
using WardCycle.Links;
using WardCycle.Publication;

namespace WardCycle.Functions.Stores;

/// <summary>Master keys as create-only documents of 32 random bytes in a private container, numbered. The newest two are live.</summary>
public static class StoredKeyRing
{
    private const int KeyBytes = 32;
    private const int Live = 2;

    /// <summary>Loads the live keys; creates the first where there is none. Where another worker was faster, its key is as good.</summary>
    /// <exception cref="InvalidDataException">A key is damaged.</exception>
    public static async Task<MasterKeyRing> Open(IDocumentStore documents, CancellationToken cancel = default)
    {
        var names = await Names(documents, cancel);
        if (names.Count == 0)
        {
            await documents.Create("00001.key", new(RandomNumberGenerator.GetBytes(KeyBytes), "application/octet-stream"), cancel);
            names = await Names(documents, cancel);
        }

        List<(string, byte[])> keys = [];
        foreach (var name in names.TakeLast(Live))
        {
            var master = (await documents.Get(name, cancel))?.Content.Bytes.ToArray();
            keys.Add(master is { Length: KeyBytes }
                ? (IdOf(name, master), master)
                : throw new InvalidDataException($"鍵「{name}」が壊れています。控えから戻してください。"));
        }

        return new(keys);
    }

    private static async Task<IReadOnlyList<string>> Names(IDocumentStore documents, CancellationToken cancel) =>
        [.. (await documents.List("", cancel)).Where(n => n.Length == 9 && n.EndsWith(".key", StringComparison.Ordinal) && n[..5].All(char.IsAsciiDigit))];

    /// <summary>Number and fingerprint: another key under the same number is told apart.</summary>
    private static string IdOf(string name, byte[] master) =>
        string.Create(CultureInfo.InvariantCulture, $"{name[..5]}-{Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 4, info: "wardcycle key id"u8.ToArray()))}");
}
