using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>文言整理 as the section sees it: its text, the text for publication, what differs, and 異議 until 決裁.</summary>
public sealed class SectionWordings(LinkDoor door, WordingDesk desk, SheetReader reader, IRecordStore store, IKeyRing keys, TimeProvider time)
{
    /// <summary>The form's own token: over session, sheet, phase and the number of the wording.</summary>
    public static SheetFormToken Token(string session, SheetId sheet, PhaseId phase, int number) => new(session, sheet, phase, number, 0, "wording");

    public async Task<IResult> Show(HttpContext http, string link, string phase) => await door.Resume(link, SectionCookie.Read(http), http.RequestAborted) switch
    {
        DoorAnswer.Granted granted => await Page(granted, phase, "", [], StatusCodes.Status200OK, http.RequestAborted, http.Request.Query.ContainsKey("sent")),
        DoorAnswer.Ended ended => SectionPage.Ended(ended),
        _ => SectionPage.Door(new(link)),
    };

    public async Task<IResult> Take(HttpContext http, string link, string phase)
    {
        var form = await PostedForm.Read(http);
        switch (await door.Resume(link, SectionCookie.Read(http), http.RequestAborted))
        {
            case DoorAnswer.Granted granted when IdRule.Allows(phase) && granted.Visit.Cycle.Scheme.Phases.Any(p => p.Id.Value == phase)
                && int.TryParse(form["number"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number):
                var problem = Token(granted.Session, granted.Visit.Link.Sheet, new(phase), number).Holds(keys, form["token"], time.GetUtcNow())
                    ? await desk.Raise(granted.Visit, new(phase), number, form[$"reason-{number}"], http.RequestAborted)
                    : new Problem("reason", "時間がたったため、送っていません。内容を確かめて、もう一度「異議を送る」を押してください。");
                return problem is null
                    ? new SeeOtherResult($"{Addresses.Wording(granted.Visit.Link.Id, new(phase))}?sent=1")
                    : await Page(granted, phase, form[$"reason-{number}"], [problem with { Field = $"reason-{number}" }], StatusCodes.Status422UnprocessableEntity, http.RequestAborted);
            case DoorAnswer.Granted:
                return Results.NotFound();
            case DoorAnswer.Ended ended:
                return SectionPage.Ended(ended);
            default:
                return SectionPage.Door(new(link), StatusCodes.Status403Forbidden);
        }
    }

    private async Task<IResult> Page(DoorAnswer.Granted granted, string phase, string typed, IReadOnlyList<Problem> problems, int status, CancellationToken cancel, bool sent = false)
    {
        var view = await reader.Load(granted.Visit, cancel);
        if (!IdRule.Allows(phase) || view.Find(new(phase)) is not { } shown)
        {
            return Results.NotFound();
        }

        var editions = (await EditionRow.ReadAll(store, granted.Visit.Cycle, cancel)).Where(e => e.Phase == shown.Id).ToList();
        var standing = shown.State.Wording?.Standing ?? [];
        return SectionPage.Show<WordingPage>(
            new
            {
                View = view,
                Phase = shown,
                Link = granted.Visit.Link.Id,
                Decided = (IReadOnlySet<int>)standing.Where(w => editions.Any(e => WordingDesk.Prints(e, w))).Select(w => w.Number).ToHashSet(),
                Token = (Func<int, string>)(n => Token(granted.Session, view.Head.Id, shown.Id, n).Issue(keys, time.GetUtcNow())),
                Typed = typed,
                Problems = problems,
                Sent = sent,
            },
            status);
    }
}
