using System.Security.Cryptography;
using System.Text;
using WardCycle.Local.Stores;
using WardCycle.Web.Api;

namespace WardCycle.Local.Serving;

/// <summary>The JSON API's key in <c>keys/api.key</c> (0600): 64 hexadecimal digits, created on first use.</summary>
public static class ApiKeyFile
{
    private const string Name = "api.key";

    /// <exception cref="LocalStoreException">The file is damaged or the folder cannot be used.</exception>
    public static async Task<ApiSettings> Open(DataFolder data, CancellationToken cancel)
    {
        var folder = Path.Combine(data.Path, "keys");
        var store = FolderDocumentStore.Open(folder, ownerOnly: true);
        if (await store.Get(Name, cancel) is null)
        {
            var fresh = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
            await store.Create(Name, new(fresh, "text/plain"), cancel);
        }

        var file = await store.Get(Name, cancel);
        var key = Encoding.ASCII.GetString(file!.Content.Bytes.Span).Trim();
        return key.Length >= ApiSettings.MinKeyLength
            ? new ApiSettings(key).Checked()
            : throw new LocalStoreException(
                $"APIの鍵のファイル「{Path.Combine(folder, Name)}」が壊れています。このファイルを削除して起動し直すと、新しい鍵が作られます。");
    }
}
