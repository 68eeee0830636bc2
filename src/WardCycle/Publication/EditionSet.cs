using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;

namespace WardCycle.Publication;

/// <summary>
/// 公表用ファイル一式: an edition as one ZIP for the city's web section, made out of its frozen content, from 決裁 on. The same
/// edition gives the same bytes; after a withdrawal there is none.
/// </summary>
public sealed class EditionSet(IDocumentStore documents, IReportWriter writer)
{
    /// <summary>The first instant that a ZIP entry can carry: no moment of the making is in the file.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool Fits(EditionRow edition) => edition.State is EditionState.Decided or EditionState.Published;

    /// <summary>Null where the edition may not be handed out.</summary>
    public async Task<byte[]?> Zip(OpenCycle cycle, EditionRow edition, CancellationToken cancel = default)
    {
        if (!Fits(edition))
        {
            return null;
        }

        SortedDictionary<string, ReadOnlyMemory<byte>> files = new(StringComparer.Ordinal);
        foreach (var ward in cycle.Cycle.Wards.Where(edition.Holds))
        {
            var content = await EditionFiles.ReadContent(documents, PublicationPaths.Content(cycle.Cycle.Id, edition.Phase, edition.Number, ward.Id), cancel);
            foreach (var file in content is null ? [] : writer.Write(content.ToReport(cycle, isDraft: false)))
            {
                files[file.Name] = file.Content.Bytes;
            }
        }

        files["readme.txt"] = Encoding.UTF8.GetBytes(Words(cycle, edition, files));
        return Pack(files);
    }

    private static string Words(OpenCycle cycle, EditionRow edition, SortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var text = new StringBuilder("\uFEFF");
        text.Append(cycle.Cycle.IsRehearsal ? "【予行】" : "").Append(cycle.Cycle.Name).Append('　').Append(cycle.Scheme.Phase(edition.Phase).Label)
            .Append("　第").Append(edition.Number).Append("版　公表用ファイル一式\r\n\r\n");
        if (edition.Decision is { } decision)
        {
            text.Append("決裁日　").Append(Era.Date(decision.DecidedOn)).Append("\r\n文書番号　").Append(decision.DocumentNumber).Append("\r\n\r\n");
        }

        text.Append(".html　そのまま掲載・印刷できます（ほかのファイルは要りません）。\r\n.xlsx　表計算　.csv・.json　オープンデータ\r\n");
        text.Append("掲載したら、掲載日と掲載先のアドレスを記録してください。\r\n\r\nファイルの一覧（SHA-256）\r\n");
        foreach (var (name, bytes) in files)
        {
            text.Append(Convert.ToHexStringLower(SHA256.HashData(bytes.Span))).Append("  ").Append(name).Append("\r\n");
        }

        return text.ToString();
    }

    private static byte[] Pack(SortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(content.Span);
            }
        }

        return bytes.ToArray();
    }
}
