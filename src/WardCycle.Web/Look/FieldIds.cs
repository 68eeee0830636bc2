using WardCycle.Secretariat;

namespace WardCycle.Web.Look;

/// <summary>The id of a form field's first control, so that the error summary can link to it, and the ids of its texts.</summary>
public static class FieldIds
{
    public static string Of(string name) => $"f-{name}";

    public static string Hint(string name) => $"f-{name}-hint";

    public static string Error(string name) => $"f-{name}-error";

    /// <summary>What aria-describedby names: the error first, so that it is heard first; null for nothing.</summary>
    public static string? DescribedBy(string name, bool hint, bool error)
    {
        var ids = string.Join(' ', new[] { error ? Error(name) : null, hint ? Hint(name) : null }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    public static IReadOnlyList<string> Messages(IReadOnlyList<Problem> problems, string name) =>
        [.. from p in problems where p.Field == name select p.Message];
}
