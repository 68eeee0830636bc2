using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>What a decision needs beside the ward's hot range; empty where its command needs nothing.</summary>
/// <param name="Links">The ward's links.</param>
/// <param name="Newest">The sheet's newest revision of the phase.</param>
public sealed record CommandFacts(IReadOnlyList<Stored<LinkRow>> Links, Revision? Newest = null)
{
    /// <summary>文言整理 of the sheet's phase, by rising number.</summary>
    public IReadOnlyList<Stored<WordingRow>> Wordings { get; init; } = [];

    public static CommandFacts None { get; } = new([]);
}
