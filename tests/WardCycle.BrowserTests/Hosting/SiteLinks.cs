using System.Text.RegularExpressions;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Secretariat.Accounts;

namespace WardCycle.BrowserTests.Hosting;

/// <summary>Ways in: the links as the mails carry them, and the secretariat's one-time code.</summary>
public static partial class SiteLinks
{
    /// <summary>The link that a section's invitation carries, with its code behind "#".</summary>
    /// <param name="section">Place of the sheet in the ward's order; each test takes its own.</param>
    public static async Task<string> InvitedLink(this Site site, int section)
    {
        var cycle = await site.Year.Read();
        var state = await WardState.Read(site.Get<IRecordStore>(), cycle.WardPartition(SiteYear.Ward), default);
        var sheet = state!.Sheets[section].Body;
        var post = state.Answering(sheet, MunicipalTime.DayOf(cycle.Now(site.Time))).First();
        var id = LinkCode.PublicIdOf(cycle.Cycle.Uid, SiteYear.Ward, sheet.Id, post.Id, post.Tenure, 1);
        return (from mail in await site.Get<Outbox>().All(SiteYear.Cycle)
            from Match match in Link().Matches(mail.Body)
            where match.Value.Contains($"/s/{id}#", StringComparison.Ordinal)
            select match.Value).First();
    }

    public static async Task<string> OneTimeCode(this Site site) => (await site.Get<SignIn>().IssueOneTime()).Code;

    [GeneratedRegex("http://[0-9.:]+/s/[0-9a-z]+#[0-9A-Z-]+")]
    private static partial Regex Link();
}
