namespace WardCycle.Secretariat.Papers;

/// <summary>A numbered part of the papers.</summary>
/// <param name="Heading">Without its number.</param>
public sealed record PapersPart(string Heading, IReadOnlyList<PapersBlock> Blocks);
