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

    /// <summary>Leads the department: who is told where a section does not answer.</summary>
    public bool IsSuperior => first.Role == PostRole.DepartmentHead;

    public PostKind Kind { get; private set; } = first.Kind;

    public string Holder { get; private set; } = first.Holder;

    public IReadOnlyList<string> Addresses { get; private set; } = first.Addresses;

    /// <summary>From when on these addresses hold.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>When another person took the post over; null for nobody yet.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    public void Hold(string holder, IReadOnlyList<string> addresses, PostKind kind, DateTimeOffset at)
    {
        HandedOverAt = holder != Holder ? at : HandedOverAt;
        Since = addresses.SequenceEqual(Addresses) && holder == Holder ? Since : at;
        (Holder, Addresses, Kind) = (holder, addresses, kind);
    }

    /// <summary>Counts addresses given out, so that none comes twice.</summary>
    public int Given { get; set; } = 1;

    public bool IsVacant => Addresses.Count == 0;

    /// <summary>As a roster writes it.</summary>
    public Post As((string Holder, IReadOnlyList<string> Addresses, PostKind Kind) held) =>
        first with { Holder = held.Holder, Addresses = held.Addresses, Kind = held.Kind, Tenure = 1 };
}
