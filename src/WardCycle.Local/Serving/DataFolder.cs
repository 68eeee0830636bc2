using WardCycle.Links;
using WardCycle.Local.Stores;

namespace WardCycle.Local.Serving;

/// <summary>What stands where in a data folder: <c>record.db</c>, <c>documents/</c>, <c>keys/</c>, <c>address</c>, and optionally <c>settings.json</c> and <c>holidays.csv</c>.</summary>
public sealed class DataFolder(string path)
{
    public const string Default = ".wardcycle";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public bool HasRecord => File.Exists(RecordFile);

    public string Documents => In("documents");

    public string Settings => In("settings.json");

    public string Holidays => In("holidays.csv");

    private string RecordFile => In("record.db");

    /// <summary>The public base that the last <c>serve</c> used, for commands that print links.</summary>
    private string AddressFile => In("address");

    /// <exception cref="LocalStoreException">Damaged, locked, foreign, or the folder cannot be written.</exception>
    public SqliteRecordStore OpenRecord() => SqliteRecordStore.Open(RecordFile);

    /// <summary>The record of a folder that has been served before.</summary>
    /// <exception cref="LocalStoreException">There is none, or it cannot be used.</exception>
    public SqliteRecordStore OpenExistingRecord() => HasRecord
        ? OpenRecord()
        : throw new LocalStoreException($"「{Path}」に WardCycle のデータがありません。--data でデータフォルダを指定してください。");

    public Task<MasterKeyRing> OpenKeys(CancellationToken cancel) => FolderKeyRing.Open(Path, cancel);

    public Task RememberAddress(Uri publicBase, CancellationToken cancel) => File.WriteAllTextAsync(AddressFile, publicBase.AbsoluteUri, cancel);

    public async Task<Uri?> LastAddress(CancellationToken cancel) =>
        File.Exists(AddressFile) && Uri.TryCreate((await File.ReadAllTextAsync(AddressFile, cancel)).Trim(), UriKind.Absolute, out var address) ? address : null;

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
