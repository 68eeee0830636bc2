using System.Globalization;
using System.Security.Cryptography;
using WardCycle.Links;
using WardCycle.Publication;

namespace WardCycle.Local.Stores;

/// <summary>
/// Master keys in the data folder's <c>keys/</c> (0700): one create-only file of 32 random bytes each (0600), numbered.
/// The newest two are live. A key's id is its number and a fingerprint, so that another key under the same number
/// (keys are in no export) is told apart.
/// </summary>
public static class FolderKeyRing
{
    private const int KeyBytes = 32;

    private const int Live = 2;

    /// <summary>Loads the live keys; creates the first where there is none.</summary>
    /// <param name="dataFolder">The keys stand in its folder <c>keys</c>.</param>
    /// <exception cref="LocalStoreException">A key is damaged or the folder cannot be used.</exception>
    public static async Task<MasterKeyRing> Open(string dataFolder, CancellationToken cancel = default)
    {
        var folder = Path.Combine(dataFolder, "keys");
        var store = FolderDocumentStore.Open(folder, ownerOnly: true);
        if ((await Numbers(store, cancel)).Count == 0)
        {
            await Create(store, 1, cancel);
        }

        return await Load(store, folder, cancel);
    }

    /// <summary>Adds a key. New links and sessions use it; what the key before it signed stays good, older things end.</summary>
    public static async Task<MasterKeyRing> Rotate(string dataFolder, CancellationToken cancel = default)
    {
        var folder = Path.Combine(dataFolder, "keys");
        var store = FolderDocumentStore.Open(folder, ownerOnly: true);
        await Create(store, await Numbers(store, cancel) is [.., var newest] ? newest + 1 : 1, cancel);
        return await Load(store, folder, cancel);
    }

    private static async Task<MasterKeyRing> Load(FolderDocumentStore store, string folder, CancellationToken cancel)
    {
        List<(string, byte[])> keys = [];
        foreach (var number in (await Numbers(store, cancel)).TakeLast(Live))
        {
            var file = await store.Get(Name(number), cancel);
            if (file?.Content.Bytes.Length != KeyBytes)
            {
                throw new LocalStoreException(
                    $"鍵のファイル「{Path.Combine(folder, Name(number))}」が壊れています。控えから戻してください。控えがないときは、このファイルを別の場所へ移してから起動し、リンクを再発行してください。");
            }

            var master = file.Content.Bytes.ToArray();
            keys.Add((Id(number, master), master));
        }

        return new(keys);
    }

    /// <summary>Where another process was faster, its key is as good.</summary>
    private static Task<bool> Create(FolderDocumentStore store, int number, CancellationToken cancel) =>
        store.Create(Name(number), new(RandomNumberGenerator.GetBytes(KeyBytes), "application/octet-stream"), cancel);

    private static async Task<IReadOnlyList<int>> Numbers(FolderDocumentStore store, CancellationToken cancel) =>
        [.. from name in await store.List("", cancel)
            where name.EndsWith(".key", StringComparison.Ordinal)
            let number = int.TryParse(name[..^4], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0
            where number > 0 && name == Name(number)
            orderby number
            select number];

    private static string Name(int number) => FormattableString.Invariant($"{number:D5}.key");

    private static string Id(int number, byte[] master)
    {
        var fingerprint = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 4, info: "wardcycle key id"u8.ToArray());
        return FormattableString.Invariant($"{number:D5}-{Convert.ToHexStringLower(fingerprint)}");
    }
}
