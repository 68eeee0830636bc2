using WardCycle.Calendar;
using WardCycle.Publication;

namespace WardCycle.Secretariat.Cycles;

/// <summary>
/// 掲載日 and address on the city's own site; lateness is counted from them. The files are handed out from 決裁 on, so that a
/// posting may lie before the publication here: what was posted earlier was posted in time.
/// </summary>
public static class PostingDecision
{
    private const int MaxAddress = 500;

    public static CycleVerdict Decide(CycleCase at, CycleCommand.RecordPosting command)
    {
        if (at.Edition(command.Edition) is not { Body: { State: EditionState.Published, PublishedAt: { } publishedAt } } edition)
        {
            return CycleVerdict.Refuse("edition", "掲載を記録できるのは公表済の版だけです。");
        }

        if (Problems(at, command, edition.Body.Decision?.DecidedOn ?? MunicipalTime.DayOf(publishedAt)).ToList() is { Count: > 0 } problems)
        {
            return new CycleVerdict.Refused(problems);
        }

        if (command.Ward is { } asked && at.Cycle.Wards.All(w => w.Id != asked || !edition.Body.Holds(w)))
        {
            return CycleVerdict.Refuse("ward", "その区の報告書は、この版にありません。");
        }

        var ward = at.Cycle.Wards.FirstOrDefault(w => w.Id == command.Ward);
        var address = TypedText.Clean(command.Address);
        var posted = ward is null
            ? edition.Body with { PostedOn = command.On, PostedAddress = address }
            : edition.Body with { Postings = [.. (edition.Body.Postings ?? []).Where(p => p.Ward != ward.Id), new(ward.Id, command.On, address)] };
        var label = at.Open.Scheme.Phase(edition.Body.Phase).Label;
        var text = $"「{label}」第{edition.Body.Number}版{(ward is null ? "" : $"（{ward.Name}）")}の掲載を記録しました（掲載日 {Era.Date(command.On)}）。";
        return new CycleVerdict.Accepted(
            "edition.posted", text, text, edition.Body.Phase,
            [edition.To(posted)], []);
    }

    private static IEnumerable<Problem> Problems(CycleCase at, CycleCommand.RecordPosting command, DateOnly decided)
    {
        if (command.On > at.Today || command.On < decided)
        {
            yield return new("on", $"掲載日は、決裁日の{Era.DateWithWeekday(decided)}から今日までの日にしてください。決裁の前には掲載できません。");
        }

        var address = TypedText.Clean(command.Address);
        if (address.Length > MaxAddress
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.UserInfo.Length > 0)
        {
            yield return new("address", $"掲載先のアドレスは https:// から始まる{MaxAddress}文字以内のアドレスにしてください。");
        }
    }
}
