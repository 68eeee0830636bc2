using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Secretariat.Posts;

/// <summary>A change of hands that is decided and not yet public: it takes effect on the morning of its day.</summary>
/// <param name="Holder">Empty for 欠員.</param>
/// <param name="Note">引継ぎメモ</param>
/// <param name="FromRoster">Made from the prepared roster: it goes again where a later roster no longer wants it.</param>
public sealed record PreparedHandOver(
    CycleId Cycle, UnitId Ward, PostId Post, PostKind Kind, string Holder, IReadOnlyList<string> Addresses, string? Note, DateOnly On, string By, DateTimeOffset At,
    bool FromRoster = false)
{
    /// <summary>Whatever prints it says nothing of persons.</summary>
    public override string ToString() => $"hand-over on {On:yyyy-MM-dd}";
}
