using Microsoft.AspNetCore.Http;
using WardCycle.Mail;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>The outbox of a rehearsal. Its mails carry codes, so only the city's accounts see it; a real cycle has the list of its mails instead, without them.</summary>
public sealed class OutboxPages(BoardReading boards, Outbox outbox)
{
    public async Task<IResult> List(OfficeVisit visit) =>
        await boards.Open(visit) is not { } open ? Results.NotFound()
        : open.Cycle.IsRehearsal ? Pages.Show<OutboxPage>(visit, new OutboxModel(open, await outbox.All(open.Cycle.Id, visit.Cancel)))
        : Results.Redirect(Addresses.Mails(open.Cycle.Id));

    public async Task<IResult> Mail(OfficeVisit visit) =>
        await boards.Open(visit) is { Cycle.IsRehearsal: true } open && await outbox.Read(open.Cycle.Id, visit.Route("mail"), visit.Cancel) is { } mail
            ? Pages.Show<OutboxMailPage>(visit, new OutboxMailModel(open, mail))
            : Results.NotFound();
}
