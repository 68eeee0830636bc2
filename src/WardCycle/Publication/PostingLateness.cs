using WardCycle.Calendar;
using WardCycle.Organisation;

namespace WardCycle.Publication;

/// <summary>
/// How late a ward's report stood on the city's or the ward's own site: calendar days from the publication date to 掲載日, or
/// to today while nothing has been typed in. Counted by the first published edition: a correction makes nobody late.
/// What was withdrawn (公表取下げ) need not be posted any more: the days stop there until something is published again. Pure.
/// </summary>
/// <param name="PostedOn">Null while it is not posted.</param>
/// <param name="Days">0 for in time, and before the publication date.</param>
public sealed record PostingLateness(UnitId Ward, DateOnly? PostedOn, string? Address, int Days)
{
    public bool IsLate => Days > 0;

    /// <param name="editions">Of one phase.</param>
    public static PostingLateness Of(UnitId ward, IEnumerable<EditionRow> editions, DateOnly publication, DateOnly today)
    {
        var published = editions.Where(e => e.PublishedAt is not null).ToList();
        var last = published.Count > 0 && published.All(e => e.WithdrawnAt is not null || e.State == EditionState.Superseded)
            && published.Max(e => e.WithdrawnAt) is { } withdrawn ? MunicipalTime.DayOf(withdrawn) : today;
        var posted = editions.OrderBy(e => e.Number).Select(e => e.PostingOf(ward)).FirstOrDefault(p => p is not null);
        return new(ward, posted?.On, posted?.Address, Math.Max(0, (posted?.On ?? last).DayNumber - publication.DayNumber));
    }
}
