using WardCycle.Record;

namespace WardCycle.Publication;

/// <summary>A document in memory, packed: a rehearsed city has tens of thousands of mails and pages. What does not shrink (a workbook is packed already) is kept as it is.</summary>
internal sealed class PackedDocument
{
    private readonly byte[] _bytes;
    private readonly bool _isPacked;
    private readonly string _contentType;

    public PackedDocument(DocumentContent content, string etag)
    {
        var packed = Packing.Pack(content.Bytes.Span);
        _isPacked = packed.Length < content.Bytes.Length;
        _bytes = _isPacked ? packed : content.Bytes.ToArray();
        (_contentType, ETag) = (content.ContentType, etag);
    }

    public string ETag { get; }

    public StoredDocument Open() => new(new(_isPacked ? Packing.Unpack(_bytes) : _bytes, _contentType), ETag);
}
