using WardCycle.Secretariat;

namespace WardCycle.Filing;

/// <summary>Where an erasure would hit, and what speaks against it.</summary>
/// <param name="Elsewhere">Names of other cycles that hold the text too: each is erased on its own page.</param>
/// <param name="Kept">Rosters in use that hold the text too, in words: they are corrected by an import, then erased as earlier versions.</param>
public sealed record ErasurePreview(IReadOnlyList<ErasurePlace> Places, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Elsewhere, IReadOnlyList<string>? Kept = null);
