namespace WardCycle.Publication;

/// <summary>A document's bytes with the type it is served as.</summary>
public sealed record DocumentContent(ReadOnlyMemory<byte> Bytes, string ContentType);
