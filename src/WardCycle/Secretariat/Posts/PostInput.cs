using WardCycle.Organisation;

namespace WardCycle.Secretariat.Posts;

/// <summary>Holder key and addresses as typed.</summary>
public static class PostInput
{
    /// <summary>UTF-16 units of a holder key.</summary>
    public const int MaxHolder = 100;

    public static IReadOnlyList<string> Clean(IReadOnlyList<string> addresses) => [.. addresses.Select(TypedText.Clean)];

    /// <summary>For a post that is held.</summary>
    public static IEnumerable<Problem> Check(string holder, IReadOnlyList<string> addresses) =>
        [.. TypedText.Check("holder", "職員キー", holder, MaxHolder) is { } wrong ? [wrong] : Array.Empty<Problem>(), .. Check(addresses)];

    public static IEnumerable<Problem> Check(IReadOnlyList<string> addresses)
    {
        if (addresses.Count is 0 or > Post.MaxAddresses)
        {
            yield return new("addresses", $"宛先は1件から{Post.MaxAddresses}件までで入力してください。");
        }
        else if (!addresses.All(a => PostAddress.Allows(TypedText.Clean(a))))
        {
            yield return new("addresses", "宛先の書き方が正しくありません。example@city.example.lg.jp のように入力してください。");
        }
        else if (Clean(addresses).Distinct(StringComparer.OrdinalIgnoreCase).Count() != addresses.Count)
        {
            yield return new("addresses", "同じ宛先が二度入力されています。");
        }
    }
}
