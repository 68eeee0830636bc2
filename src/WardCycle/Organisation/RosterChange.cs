namespace WardCycle.Organisation;

/// <summary>One difference between the roster in force and the one to come.</summary>
/// <param name="Subject">組織, 職 or 共同シート.</param>
/// <param name="Id">Its code; the lead's code for a sharing.</param>
/// <param name="Details">What differs, by the heading of the roster file, before and after; of a new post its role and addresses, empty for other additions and for ends.</param>
public sealed record RosterChange(
    RosterChangeKind Kind,
    string Subject,
    string Id,
    string Name,
    IReadOnlyList<RosterDetail> Details)
{
    /// <summary>職の変更 納税課長（nozei-head）: 任用、メール. Without values, because a command's output ends up in logs.</summary>
    public override string ToString() =>
        $"{Subject}の{KindWord} {Name}（{Id}）" + (Kind != RosterChangeKind.Changed ? "" : ": " + string.Join("、", Details.Select(d => d.What)));

    public string KindWord => Kind switch
    {
        RosterChangeKind.Added => "追加",
        RosterChangeKind.Ended => "廃止",
        _ => "変更",
    };
}
