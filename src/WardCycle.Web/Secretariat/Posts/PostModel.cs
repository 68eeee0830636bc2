using WardCycle.Organisation;

namespace WardCycle.Web.Secretariat.Posts;

/// <summary>One post of a ward, to be changed.</summary>
public sealed record PostModel(PostsModel Ward, Post Post)
{
    public string Name
    {
        get
        {
            var unit = Ward.State.Head.Body.Units.FirstOrDefault(u => u.Id == Post.Unit) is { } found ? Ward.NameOf(found) : "";
            return Post.Title.StartsWith(unit, StringComparison.Ordinal) ? Post.Title : $"{unit} {Post.Title}";
        }
    }
}
