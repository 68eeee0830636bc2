namespace WardCycle.Organisation;

/// <summary>A post as it stands now. A hand-over keeps the id and raises <see cref="Tenure"/>.</summary>
/// <param name="Holder">Roster key of the person, so that one digest reaches one person with two posts; no name needed.</param>
/// <param name="Addresses">Role addresses, at most three; each gets its own mail.</param>
/// <param name="Superior">Who is told when an answer is missing.</param>
/// <param name="Tenure">1 for the first holder in this cycle, one more after every hand-over; links belong to a tenure.</param>
public sealed record Post(
    PostId Id,
    UnitId Unit,
    PostRole Role,
    PostKind Kind,
    string Title,
    string Holder,
    IReadOnlyList<string> Addresses,
    PostId? Superior = null,
    Validity? Validity = null,
    int Tenure = 1)
{
    public const int MaxAddresses = 3;
}
