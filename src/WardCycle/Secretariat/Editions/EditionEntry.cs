using WardCycle.Publication;

namespace WardCycle.Secretariat.Editions;

/// <summary>One edition with the paths of its files in the document store.</summary>
/// <param name="Drafts">With 【案】, for the secretariat only.</param>
/// <param name="Public">Empty until it is published.</param>
/// <param name="DaysLate">Calendar days from the publication date to 掲載日; null until that is typed in; 0 where it was in time.</param>
public sealed record EditionEntry(EditionRow Edition, IReadOnlyList<string> Drafts, IReadOnlyList<string> Public, int? DaysLate);
