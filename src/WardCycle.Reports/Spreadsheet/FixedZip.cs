using System.IO.Compression;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The same ZIP file without real time: every entry bears the format's first day, and their order is the names'.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] zip)
    {
        using var source = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        using var memory = new MemoryStream();
        using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                Copy(entry, target.CreateEntry(entry.FullName, CompressionLevel.Optimal));
            }
        }

        return memory.ToArray();
    }

    private static void Copy(ZipArchiveEntry from, ZipArchiveEntry to)
    {
        to.LastWriteTime = FirstDay;
        using var read = from.Open();
        using var write = to.Open();
        read.CopyTo(write);
    }
}
