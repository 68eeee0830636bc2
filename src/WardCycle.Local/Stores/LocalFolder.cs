namespace WardCycle.Local.Stores;

/// <summary>Folders and files that only their owner reads (0700 and 0600; on Windows the folder's own rights hold).</summary>
internal static class LocalFolder
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates what is missing of the folder, for the owner alone; what exists keeps its rights.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerFolder);
        }
    }

    /// <summary>Creates an empty file for the owner alone where there is none.</summary>
    public static void CreatePrivateFile(string file)
    {
        if (!File.Exists(file))
        {
            using var created = new FileStream(file, Options(FileMode.OpenOrCreate, ownerOnly: true));
        }
    }

    public static FileStreamOptions Options(FileMode mode, bool ownerOnly)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (ownerOnly && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        return options;
    }

    public static LocalStoreException Unusable(string path, Exception reason) => new(
        $"「{path}」に書き込めません。フォルダがあるか、書き込みの権限があるか、ディスクに空きがあるかをご確認ください。", reason);
}
