using WardCycle.Organisation;

namespace WardCycle.Secretariat.History;

/// <summary>A post without its addresses.</summary>
public sealed record PostEntry(PostId Id, string Title, PostRole Role, PostKind Kind, string Holder, int Addresses, int Tenure);
