using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>所属長の確認: what was submitted, a button, and the way back to the clerk.</summary>
public sealed class SectionConfirms(LinkDoor door, ConfirmDesk desk, SheetReader reader, IKeyRing keys, TimeProvider time)
{
    private const string Back = "back";

    /// <summary>The form's own token: over session, sheet, phase and the revision that was seen.</summary>
    public static SheetFormToken Token(string session, SheetId sheet, PhaseId phase, int revision) => new(session, sheet, phase, revision, 0, "confirm");

    public async Task<IResult> Show(HttpContext http, string link, string phase) => await door.Resume(link, SectionCookie.Read(http), http.RequestAborted) switch
    {
        DoorAnswer.Granted granted => await Page(granted, phase, "", [], StatusCodes.Status200OK, http.RequestAborted),
        DoorAnswer.Ended ended => SectionPage.Ended(ended),
        _ => SectionPage.Door(new(link)),
    };

    public async Task<IResult> Take(HttpContext http, string link, string phase)
    {
        var form = await PostedForm.Read(http);
        switch (await door.Resume(link, SectionCookie.Read(http), http.RequestAborted))
        {
            case DoorAnswer.Granted granted when IdRule.Allows(phase) && granted.Visit.Cycle.Scheme.Phases.Any(p => p.Id.Value == phase)
                && int.TryParse(form["revision"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var revision):
                var problem = Token(granted.Session, granted.Visit.Link.Sheet, new(phase), revision).Holds(keys, form["token"], time.GetUtcNow())
                    ? await desk.Decide(granted.Visit, new(phase), revision, form[FormFields.Action] == Back ? form["reason"] : null, http.RequestAborted)
                    : new Problem("", "時間がたったため、記録していません。内容を確かめて、もう一度ボタンを押してください。");
                return problem is null
                    ? new SeeOtherResult(Addresses.Confirm(granted.Visit.Link.Id, new(phase)))
                    : await Page(granted, phase, form["reason"], [problem], StatusCodes.Status422UnprocessableEntity, http.RequestAborted);
            case DoorAnswer.Granted:
                return Results.NotFound();
            case DoorAnswer.Ended ended:
                return SectionPage.Ended(ended);
            default:
                return SectionPage.Door(new(link), StatusCodes.Status403Forbidden);
        }
    }

    private async Task<IResult> Page(DoorAnswer.Granted granted, string phase, string typed, IReadOnlyList<Problem> problems, int status, CancellationToken cancel)
    {
        var view = await reader.Load(granted.Visit, cancel);
        return IdRule.Allows(phase) && view.Find(new(phase)) is { Scheme.Confirm: not null, Newest: not null } shown
            ? SectionPage.Show<ConfirmPage>(
                new
                {
                    View = view,
                    Phase = shown,
                    Link = granted.Visit.Link.Id,
                    Token = Token(granted.Session, view.Head.Id, shown.Id, shown.State.Revision).Issue(keys, time.GetUtcNow()),
                    Typed = typed,
                    Problems = problems,
                },
                status)
            : Results.NotFound();
    }
}
