using WardCycle.Organisation;

namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>Who holds a post now, as the office's own list says. Addresses are new with every holder, so that a mail tells whom it reached.</summary>
internal sealed class ModelPost(Post first)
{
    public string Id => first.Id.Value;

    public string Unit => first.Unit.Value;

    /// <summary>The section's head; false for clerks, department heads and the secretariat.</summary>
    public bool IsHead => first.Role == PostRole.Head;

    public bool Answers => first.Role is PostRole.Head or PostRole.Clerk;

    public PostKind Kind { get; set; } = first.Kind;

    public string Holder { get; set; } = first.Holder;

    public IReadOnlyList<string> Addresses { get; set; } = first.Addresses;

    /// <summary>Counts addresses given out, so that none comes twice.</summary>
    public int Given { get; set; } = 1;

    public bool IsVacant => Addresses.Count == 0;

    /// <summary>As a roster writes it.</summary>
    public Post As((string Holder, IReadOnlyList<string> Addresses, PostKind Kind) held) =>
        first with { Holder = held.Holder, Addresses = held.Addresses, Kind = held.Kind, Tenure = 1 };
}
