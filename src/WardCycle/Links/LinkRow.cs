using WardCycle.Organisation;
using WardCycle.Sheets;

namespace WardCycle.Links;

/// <summary>A submission link: a post's way to one sheet. The code is not stored; it is an HMAC over this row's identity under <paramref name="KeyId"/>.</summary>
/// <param name="Version">1, and one more after each re-issue to the same tenure.</param>
public sealed record LinkRow(
    PublicId Id,
    SheetId Sheet,
    PostId Post,
    int Tenure,
    int Version,
    string KeyId,
    DateTimeOffset IssuedAt,
    LinkEnd? Revoked = null);
