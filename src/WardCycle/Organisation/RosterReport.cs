namespace WardCycle.Organisation;

/// <summary>What a roster holds and what in it deserves a second look.</summary>
/// <param name="Warnings">Japanese sentences without addresses.</param>
/// <param name="Changes">Since the previous roster.</param>
public sealed record RosterReport(
    int Wards,
    int Departments,
    int Sections,
    int Posts,
    int Addresses,
    int VacantPosts,
    int JointSheets,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<RosterChange> Changes)
{
    /// <summary>The report as the <c>roster check</c> command prints it.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"区 {Wards}　部 {Departments}　課 {Sections}　職 {Posts}（欠員 {VacantPosts}）　メールアドレス {Addresses}　共同シート {JointSheets}",
        .. Warnings.Select(w => $"注意: {w}"),
        .. Changes.Select(c => $"変更: {c}"),
    ];
}
