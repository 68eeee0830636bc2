using WardCycle.Organisation;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>The head's post of a new unit.</summary>
public sealed record NewPost(PostId Id, string Title, string Holder, IReadOnlyList<string> Addresses)
{
    /// <summary>Whatever prints it says nothing of persons.</summary>
    public override string ToString() => $"post {Id}";
}
