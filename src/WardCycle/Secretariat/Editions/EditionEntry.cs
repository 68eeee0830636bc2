using WardCycle.Publication;

namespace WardCycle.Secretariat.Editions;

/// <summary>One edition with the paths of its files in the document store.</summary>
/// <param name="Drafts">With 【案】, for the secretariat only.</param>
/// <param name="Public">What the public was given; empty until it is published, and after 公表取下げ.</param>
/// <param name="DaysLate">Calendar days from the publication date to 掲載日; null until that is typed in; 0 where it was in time.</param>
public sealed record EditionEntry(EditionRow Edition, IReadOnlyList<string> Drafts, IReadOnlyList<string> Public, int? DaysLate)
{
    /// <summary>What was published and withdrawn (公表取下げ): kept for the secretariat, given to nobody else.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];
}
