using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Secretariat;

namespace WardCycle.Rehearsal;

/// <summary>
/// What happens to posts in a simulated year besides July's hand-over: in July a mail goes astray and a post falls
/// vacant, which gets a deputy in October. Each is decided by the record and the day, so that doing it again does nothing.
/// </summary>
public static class PostWork
{
    private const int Vacancy = 2;
    private const int Stray = 3;
    private const string Right = "-shin@example.lg.jp";

    public static IEnumerable<WardCommand> Due(OpenCycle cycle, WardState ward, DateOnly today)
    {
        var year = cycle.Cycle.FiscalYear.Year;
        if (today >= new DateOnly(year, 7, 1) && HeadOf(ward, Stray) is { Tenure: 1, Addresses: [var address] } strayed && !address.EndsWith(Right, StringComparison.Ordinal))
        {
            yield return new WardCommand.RecordStray(strayed.Id, [strayed.Id + Right], "名簿の入力を誤っていました。");
        }

        if (HeadOf(ward, Vacancy) is not { } post || ward.Sheets.Count <= Stray)
        {
            yield break;
        }

        if (today >= new DateOnly(year, 7, 1) && post is { Tenure: 1, Addresses.Count: > 0 })
        {
            yield return new WardCommand.ChangePost(post.Id, PostKind.Vacant, "", [], "後任が未定のためです。");
        }
        else if (today >= new DateOnly(year, 10, 1) && post is { Tenure: 2, Kind: PostKind.Vacant })
        {
            yield return new WardCommand.ChangePost(post.Id, PostKind.Acting, $"{post.Id}-deputy", [$"{post.Id}-daikou@example.lg.jp"], "代理が発令されました。", "下書きと資料は課の共有にあります。");
        }
    }

    /// <summary>The head of a section that takes part in no other event of the year.</summary>
    private static Post? HeadOf(WardState ward, int index) =>
        index < ward.Sheets.Count && ward.Sheets[index].Body is var sheet
            ? ward.Posts.Select(p => p.Body).FirstOrDefault(p => p.Role.LeadsItsUnit() && p.Unit == sheet.Lead)
            : null;
}
