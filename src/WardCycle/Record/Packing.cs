using System.IO.Compression;
using System.Text;

namespace WardCycle.Record;

/// <summary>Deflated bytes: a mail, a page or a revision takes about a fifth in memory.</summary>
public static class Packing
{
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Pack(string text) => Pack(Encoding.UTF8.GetBytes(text));

    public static byte[] Unpack(byte[] packed)
    {
        using var bytes = new MemoryStream(packed.Length * 4);
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        deflate.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string UnpackText(byte[] packed) => Encoding.UTF8.GetString(Unpack(packed));
}
