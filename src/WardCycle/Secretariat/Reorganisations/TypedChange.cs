namespace WardCycle.Secretariat.Reorganisations;

/// <summary>A change with its texts as they are kept; what only the expansion may say is left out.</summary>
internal static class TypedChange
{
    public static UnitChange Cleaned(UnitChange change) => change switch
    {
        UnitChange.Rename c => c with { Name = TypedText.Clean(c.Name) },
        UnitChange.Divide c => c with { Name = Optional(c.Name), New = [.. c.New.Select(Cleaned)] },
        UnitChange.Join c => c with { Name = Optional(c.Name) },
        UnitChange.Close c => c with { Reason = TypedText.Clean(c.Reason) },
        UnitChange.Move c => c with { Along = null },
        _ => change,
    };

    private static NewUnit Cleaned(NewUnit unit) => unit with
    {
        Name = TypedText.Clean(unit.Name),
        Head = Cleaned(unit.Head),
        Office = Cleaned(unit.Office),
    };

    private static NewPost? Cleaned(NewPost? post) => post is null
        ? null
        : post with { Title = TypedText.Clean(post.Title), Holder = TypedText.Clean(post.Holder), Addresses = Posts.PostInput.Clean(post.Addresses) };

    private static string? Optional(string? name) => string.IsNullOrWhiteSpace(name) ? null : TypedText.Clean(name);
}
