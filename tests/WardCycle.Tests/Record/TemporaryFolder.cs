namespace WardCycle.Tests.Record;

/// <summary>A folder of one test, removed with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("wardcycle-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Empty()
    {
        Dispose();
        Directory.CreateDirectory(Path);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
