
namespace WardCycle.Standards;

/// <summary>What a version of a standard says. Tier, kind and principle are ids of words that the scheme lists.</summary>
/// <param name="Number">As printed: 基準1.</param>
/// <param name="Tier">最低基準, 目指すべき姿; null where the scheme has none.</param>
/// <param name="Kind">ソフト, ハード; null where the scheme has none.</param>
/// <param name="Principle">理念; null where the scheme has none.</param>
/// <param name="Level">Null where the standard is words alone.</param>
public sealed record StandardWords(
    string Number,
    string Title,
    string Text,
    StandardScope Scope,
    StandardLevel? Level = null,
    string? Tier = null,
    string? Kind = null,
    string? Principle = null);
