using WardCycle.Standards;

namespace WardCycle.Schemes;

/// <summary>The city's standards as the scheme speaks of them (document 001). The standards themselves stand in the record.</summary>
/// <param name="Label">区役所サービス基準</param>
/// <param name="PolicyLabel">区役所サービス向上方針: what each ward sets for the year.</param>
/// <param name="Tiers">最低基準 and 目指すべき姿; empty where the document has none.</param>
/// <param name="Kinds">ソフト and ハード; empty where the document has none.</param>
/// <param name="Principles">理念</param>
/// <param name="First">The catalogue that holds until a cycle of this installation hands one on.</param>
/// <param name="Guideline">指針の版 as printed, such as 平成24年3月改定版; frozen with the scheme of each cycle.</param>
/// <param name="PolicyFrom">The text of a phase whose lines are the ward's policy; null: the ward sets it in the standards' room.</param>
/// <param name="InForce">In a running cycle: what is in force in its fiscal year. Not written in the scheme.</param>
public sealed record StandardsScheme(
    string Label,
    string PolicyLabel,
    IReadOnlyList<SchemeWord> Tiers,
    IReadOnlyList<SchemeWord> Kinds,
    IReadOnlyList<SchemeWord> Principles,
    IReadOnlyList<CommitteeScheme> Committees,
    IReadOnlyList<StandardWords> First,
    IReadOnlyList<Standard> InForce,
    string? Guideline = null,
    FieldId? PolicyFrom = null)
{
    /// <summary>The kind of item that stands for a standard: <c>for: standard</c> asks once per standard in force.</summary>
    public const string ItemKind = "standard";

    /// <summary>Of a scheme that shares cases and knows no standards: no principles, no committees.</summary>
    public static StandardsScheme None { get; } = new("", "", [], [], [], [], [], []);

    /// <summary>In the catalogue's order.</summary>
    public IEnumerable<Standard> Of(string? principle) => InForce.Where(s => s.Words.Principle == principle);

    public CommitteeScheme? Committee(string id) => Committees.FirstOrDefault(c => c.Id == id);

    /// <summary>A word's label; the id where the scheme has forgotten it since.</summary>
    public static string LabelOf(IReadOnlyList<SchemeWord> words, string id) => words.FirstOrDefault(w => w.Id == id)?.Label ?? id;
}
