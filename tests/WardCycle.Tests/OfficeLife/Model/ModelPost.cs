using WardCycle.Organisation;

namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>Who holds a post now, as the office's own list says. Addresses are new with every holder, so that a mail tells whom it reached.</summary>
internal sealed class ModelPost(string id, string unit, bool isHead, bool answers, PostKind kind, string holder, IReadOnlyList<string> addresses)
{
    public string Id => id;

    public string Unit => unit;

    /// <summary>The section's head; false for clerks, department heads and the secretariat.</summary>
    public bool IsHead => isHead;

    public bool Answers => answers;

    public PostKind Kind { get; set; } = kind;

    public string Holder { get; set; } = holder;

    public IReadOnlyList<string> Addresses { get; set; } = addresses;

    /// <summary>Counts addresses given out, so that none comes twice.</summary>
    public int Given { get; set; } = 1;

    public bool IsVacant => Addresses.Count == 0;
}
