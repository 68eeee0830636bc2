using WardCycle.Organisation;

namespace WardCycle.Web.Api;

/// <summary>A hand-over for a day to come.</summary>
/// <param name="Holder">Roster key of the person; empty for 欠員.</param>
/// <param name="Note">引継ぎメモ</param>
public sealed record PrepareHandOverBody(PostId Post, PostKind Kind, string Holder, IReadOnlyList<string> Addresses, DateOnly On, string? Note = null);
