using WardCycle.Local.Stores;

namespace WardCycle.Local.Commands;

/// <summary>A file for its owner alone (0600): exports hold addresses and texts.</summary>
public static class PrivateFile
{
    /// <exception cref="LocalStoreException">It cannot be written there.</exception>
    public static FileStream Create(string path)
    {
        try
        {
            return new(path, LocalFolder.Options(FileMode.Create, ownerOnly: true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw LocalFolder.Unusable(path, fault);
        }
    }
}
