namespace WardCycle.Publication;

public sealed record StoredDocument(DocumentContent Content, string ETag);
