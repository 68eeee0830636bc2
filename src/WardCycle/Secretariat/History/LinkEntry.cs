using WardCycle.Links;
using WardCycle.Organisation;

namespace WardCycle.Secretariat.History;

/// <summary>A link without its code.</summary>
public sealed record LinkEntry(PublicId Id, PostId Post, string PostTitle, int Tenure, int Version, DateTimeOffset IssuedAt, LinkEnd? Revoked);
