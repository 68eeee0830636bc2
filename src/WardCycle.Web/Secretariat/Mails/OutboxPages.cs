using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>The outbox of a rehearsal. Its mails carry codes, so only the city's accounts see it; a real cycle has the list of its mails instead, without them.</summary>
public sealed class OutboxPages(BoardReading boards, Outbox outbox, IRecordStore store)
{
    public async Task<IResult> List(OfficeVisit visit) =>
        await boards.Open(visit) is not { } open ? Results.NotFound()
        : open.Cycle.IsRehearsal ? Pages.Show<OutboxPage>(visit, new OutboxModel(open, await outbox.All(open.Cycle.Id, visit.Cancel), await Wards(open, visit.Cancel)))
        : Results.Redirect(Addresses.Mails(open.Cycle.Id));

    /// <summary>A mail that was sent again has a file of each round.</summary>
    private async Task<Dictionary<string, string>> Wards(OpenCycle open, CancellationToken cancel)
    {
        Dictionary<string, string> wards = new(StringComparer.Ordinal);
        foreach (var ward in open.Cycle.Wards.Where(_ => open.Cycle.Wards.Count > 1))
        {
            foreach (var prefix in new[] { Keys.Mail(new("")), Keys.OpenMail(new("")) })
            {
                var rows = await store.Range(open.WardPartition(ward.Id), prefix, Keys.After(prefix), cancel: cancel);
                foreach (var mail in rows.Select(r => r.Read<MailRow>()).SelectMany(m => Enumerable.Range(0, m.Round + 1).Select(n => m with { Round = n })))
                {
                    wards[mail.Operation] = ward.Name;
                }
            }
        }

        return wards;
    }

    public async Task<IResult> Mail(OfficeVisit visit) =>
        await boards.Open(visit) is { Cycle.IsRehearsal: true } open && await outbox.Read(open.Cycle.Id, visit.Route("mail"), visit.Cancel) is { } mail
            ? Pages.Show<OutboxMailPage>(visit, new OutboxMailModel(open, mail))
            : Results.NotFound();
}
