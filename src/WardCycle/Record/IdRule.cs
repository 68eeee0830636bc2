namespace WardCycle.Record;

/// <summary>What an identity may look like: see <see cref="IId{TSelf}"/>.</summary>
public static class IdRule
{
    public const int MaxLength = 40;

    public static bool Allows(string? value) =>
        value is { Length: > 0 and <= MaxLength }
        && value.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && value[0] != '-'
        && value[^1] != '-';
}
