using WardCycle.Organisation;

namespace WardCycle.Web.Api;

/// <summary>Which posts are to follow the roster in force.</summary>
/// <param name="Ward">Null for all wards and the city.</param>
/// <param name="Posts">Null for all that differ.</param>
public sealed record FollowRosterBody(UnitId? Ward = null, IReadOnlyList<PostId>? Posts = null);
