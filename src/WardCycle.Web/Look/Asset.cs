namespace WardCycle.Web.Look;

/// <summary>A static file under its address.</summary>
public sealed record Asset(string Path, string ContentType, ReadOnlyMemory<byte> Bytes);
