using WardCycle.Record;

namespace WardCycle.Cycles.Planning;

/// <summary>What a pass writes and when it wants to look again.</summary>
/// <param name="Groups">Changes that belong together: a sheet with its mails. A group is never divided between commits.</param>
/// <param name="State">The ward as it will be once all groups are written.</param>
/// <param name="Wake">The next instant (record time) at which a rule has something to do; null where none has. Open mails have their own times.</param>
public sealed record WardPlan(IReadOnlyList<IReadOnlyList<Change>> Groups, WardState State, WardHead Head, DateTimeOffset? Wake);
