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
    /// <param name="section">Place among the ward's invited sheets; each test takes its own.</param>
    public static async Task<string> InvitedLink(this Site site, int section)
    {
        var cycle = await site.Year.Read();
        var today = MunicipalTime.DayOf(cycle.Now(site.Time));
        var state = await WardState.Read(site.Get<IRecordStore>(), cycle.WardPartition(SiteYear.Ward));
        var mailed = (await site.Get<Outbox>().All(SiteYear.Cycle)).SelectMany(m => Link().Matches(m.Body)).Select(m => m.Value).ToList();
        return (from sheet in state!.Sheets.Select(s => s.Body)
                let ids = state.Answering(sheet, today).Select(p => LinkCode.PublicIdOf(cycle.Cycle.Uid, SiteYear.Ward, sheet.Id, p.Id, p.Tenure, 1))
                let link = mailed.Find(l => ids.Any(id => l.Contains($"/s/{id}#", StringComparison.Ordinal)))
                where link is not null
                select link).ElementAt(section);
    }

    public static async Task<string> OneTimeCode(this Site site) => (await site.Get<SignIn>().IssueOneTime()).Code;

    [GeneratedRegex("http://[0-9.:]+/s/[0-9a-z]+#[0-9A-Z-]+")]
    private static partial Regex Link();
}
