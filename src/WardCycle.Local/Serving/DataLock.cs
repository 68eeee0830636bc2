using WardCycle.Local.Stores;

namespace WardCycle.Local.Serving;

/// <summary>Only one process serves a data folder. The operating system lets go of the lock when the process ends, however it ends.</summary>
public sealed class DataLock : IDisposable
{
    private readonly FileStream _file;

    private DataLock(FileStream file) => _file = file;

    /// <exception cref="LocalStoreException">Another process serves the folder, or it cannot be written.</exception>
    public static DataLock Take(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "serve.lock");
        try
        {
            LocalFolder.Create(dataFolder);
            LocalFolder.CreatePrivateFile(path);
            return new(new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or FileNotFoundException) && File.Exists(path))
        {
            throw new LocalStoreException(
                $"データフォルダ「{dataFolder}」は、別の WardCycle が使っています。そちらを終了するか、--data で別のフォルダを指定してください。", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw LocalFolder.Unusable(dataFolder, failure);
        }
    }

    public void Dispose() => _file.Dispose();
}
