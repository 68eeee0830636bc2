using WardCycle.Organisation;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>A post of a new unit: its head, or a ward's 取りまとめ担当.</summary>
public sealed record NewPost(PostId Id, string Title, string Holder, IReadOnlyList<string> Addresses)
{
    /// <summary>Whatever prints it says nothing of persons.</summary>
    public override string ToString() => $"post {Id}";
}
