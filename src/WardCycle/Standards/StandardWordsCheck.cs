using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Standards;

/// <summary>Whether a standard's words may be kept: there, short enough, of the words that the scheme lists.</summary>
public static class StandardWordsCheck
{
    private const int MaxUnit = 10;

    /// <summary>As kept: no blanks around, empty words are none.</summary>
    public static StandardWords Clean(StandardWords words) => words with
    {
        Number = TypedText.Clean(words.Number),
        Title = TypedText.Clean(words.Title),
        Text = TypedText.Clean(words.Text),
        Level = words.Level is { } level ? level with { Unit = TypedText.Clean(level.Unit) } : null,
        Tier = Word(words.Tier),
        Kind = Word(words.Kind),
        Principle = Word(words.Principle),
    };

    public static IEnumerable<Problem> Problems(StandardsScheme scheme, StandardWords words)
    {
        Problem?[] problems =
        [
            TypedText.Check("number", "番号", words.Number, TypedText.MaxLine),
            TypedText.Check("title", "名称", words.Title, TypedText.MaxLine),
            TypedText.Check("text", "内容", words.Text),
            words.Level is null ? null : TypedText.Check("unit", "水準の単位", words.Level.Unit, MaxUnit),
            Unknown("tier", "段階", words.Tier, scheme.Tiers),
            Unknown("kind", "種類", words.Kind, scheme.Kinds),
            Unknown("principle", "理念", words.Principle, scheme.Principles),
        ];
        return problems.OfType<Problem>();
    }

    private static string? Word(string? typed) => TypedText.Clean(typed) is { Length: > 0 } word ? word : null;

    private static Problem? Unknown(string field, string label, string? id, IReadOnlyList<SchemeWord> words) =>
        id is null || words.Any(w => w.Id == id) ? null
        : new(field, words.Count == 0 ? $"この様式に{label}の定めはありません。空にしてください。" : $"{label}は、表示されている中から選んでください。");
}
