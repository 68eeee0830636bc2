using Microsoft.AspNetCore.Http;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>The pages that only read: form, receipt, history.</summary>
public sealed class SectionViews(LinkDoor door, SheetReader reader, IKeyRing keys, TimeProvider time)
{
    public Task<IResult> Form(HttpContext http, string link, string? phase) => Visit(http, link, async granted =>
    {
        var view = await reader.Load(granted.Visit, http.RequestAborted);
        var shown = phase is null ? view.Current : PhaseOf(view, phase);
        return shown is null ? Results.NotFound() : SectionPage.Form(Fresh(view, shown, granted, http.Request.Query.ContainsKey("saved")));
    });

    public Task<IResult> History(HttpContext http, string link, string phase) => Visit(http, link, async granted =>
    {
        var view = await reader.Load(granted.Visit, http.RequestAborted);
        return PhaseOf(view, phase) is { } shown
            ? SectionPage.Show<HistoryPage>(new
            {
                View = view,
                Phase = shown,
                Link = granted.Visit.Link.Id,
                Revisions = await reader.Revisions(granted.Visit, shown.Id, http.RequestAborted),
            })
            : Results.NotFound();
    });

    public Task<IResult> Receipt(HttpContext http, string link, string phase, int revision) => Visit(http, link, async granted =>
    {
        var view = await reader.Load(granted.Visit, http.RequestAborted);
        var shown = PhaseOf(view, phase);
        var taken = shown is null
            ? null
            : (await reader.Revisions(granted.Visit, shown.Id, http.RequestAborted)).FirstOrDefault(r => r.Number == revision);
        return taken is null
            ? Results.NotFound()
            : SectionPage.Show<ReceiptPage>(new { View = view, Phase = shown, Link = granted.Visit.Link.Id, Revision = taken });
    });

    private FormModel Fresh(SheetView view, PhaseView phase, DoorAnswer.Granted granted, bool saved)
    {
        var entry = FormModel.Kept(view, phase);
        var token = new SheetFormToken(granted.Session, view.Head.Id, phase.Id, entry.Base, entry.DraftVersion, SheetFormToken.Edit);
        return new(
            view, phase, granted.Visit.Link.Id, entry, token.Issue(keys, time.GetUtcNow()), [],
            saved && phase.Draft is not null ? FormMessage.DraftSaved : null,
            phase is { IsDraftStale: true, Newest: { } newest } ? new(newest.Answers, IsTheirs: true) : null);
    }

    /// <summary>Every page reads the link again and shows its sheet only.</summary>
    private async Task<IResult> Visit(HttpContext http, string link, Func<DoorAnswer.Granted, Task<IResult>> show) =>
        await door.Resume(link, SectionCookie.Read(http), http.RequestAborted) switch
        {
            DoorAnswer.Granted granted => await show(granted),
            DoorAnswer.Ended ended => SectionPage.Ended(ended),
            _ => SectionPage.Door(new(link, Notice: DoorText.SessionPast), StatusCodes.Status403Forbidden),
        };

    private static PhaseView? PhaseOf(SheetView view, string phase) =>
        IdRule.Allows(phase) ? view.Find(new PhaseId(phase)) : null;
}
