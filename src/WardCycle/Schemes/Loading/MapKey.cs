namespace WardCycle.Schemes.Loading;

/// <summary>One key of a mapping.</summary>
/// <param name="Hint">What stands there, as a Japanese noun phrase: used in messages and as the description in the JSON Schema.</param>
public sealed record MapKey(string Name, string Hint, bool Required)
{
    public static MapKey Must(string name, string hint) => new(name, hint, true);

    public static MapKey May(string name, string hint) => new(name, hint, false);
}
