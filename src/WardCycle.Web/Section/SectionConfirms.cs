using System.Globalization;
using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>所属長の確認 and 部の確認: what was submitted, a button, and the way back. A superior's link opens this page and no other.</summary>
public sealed class SectionConfirms(LinkDoor door, ConfirmDesk desk, SheetReader reader, IKeyRing keys, TimeProvider time)
{
    private const string Back = "back";

    /// <summary>The form's own token: over session, sheet, phase and the revision that was seen.</summary>
    public static SheetFormToken Token(string session, SheetId sheet, PhaseId phase, int revision) => new(session, sheet, phase, revision, 0, "confirm");

    /// <summary>To the phase that is to be confirmed, else to the newest that has come in.</summary>
    public Task<IResult> Find(HttpContext http, string link) => Visit(http, link, StatusCodes.Status200OK, async at =>
    {
        var view = await reader.Load(at.Visit, http.RequestAborted);
        var shown = view.Phases.Where(p => p is { Scheme.Confirm: not null, Newest: not null }).ToList();
        return (shown.FirstOrDefault(p => ConfirmRule.Awaits(p.Scheme, p.State)) ?? shown.LastOrDefault()) is { } phase
            ? new SeeOtherResult(Addresses.Confirm(at.Visit.Link.Id, phase.Id))
            : SectionPage.Show<ConfirmLaterPage>(new { View = view });
    });

    public Task<IResult> Show(HttpContext http, string link, string phase) =>
        Visit(http, link, StatusCodes.Status200OK, at => Page(at, phase, "", [], StatusCodes.Status200OK, http.RequestAborted));

    public async Task<IResult> Take(HttpContext http, string link, string phase)
    {
        var form = await PostedForm.Read(http);
        return await Visit(http, link, StatusCodes.Status403Forbidden, async at =>
        {
            if (!IdRule.Allows(phase) || at.Visit.Cycle.Scheme.Phases.All(p => p.Id.Value != phase)
                || !int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            {
                return Results.NotFound();
            }

            var problem = Token(at.Session, at.Visit.Link.Sheet, new(phase), revision).Holds(keys, form["token"], time.GetUtcNow())
                ? await desk.Decide(at.Visit, new(phase), revision, form[FormFields.Action] == Back ? form["reason"] : null, http.RequestAborted)
                : new Problem("", "時間がたったため、記録していません。内容を確かめて、もう一度ボタンを押してください。");
            return problem is null
                ? new SeeOtherResult(Addresses.Confirm(at.Visit.Link.Id, new(phase)))
                : await Page(at, phase, form["reason"], [problem], StatusCodes.Status422UnprocessableEntity, http.RequestAborted);
        });
    }

    private async Task<IResult> Visit(HttpContext http, string link, int refused, Func<Confirming, Task<IResult>> act) =>
        await door.Resume(link, SectionCookie.Read(http), http.RequestAborted) switch
        {
            DoorAnswer.Granted granted => await act(new(granted.Visit, granted.Session, Answers: true)),
            DoorAnswer.Confirming confirming => await act(new(confirming.Visit, confirming.Session, Answers: false)),
            DoorAnswer.Ended ended => SectionPage.Ended(ended),
            _ => SectionPage.Door(new(link), refused),
        };

    private async Task<IResult> Page(Confirming at, string phase, string typed, IReadOnlyList<Problem> problems, int status, CancellationToken cancel)
    {
        var view = await reader.Load(at.Visit, cancel);
        return IdRule.Allows(phase) && view.Find(new(phase)) is { Scheme.Confirm: not null, Newest: not null } shown
            ? SectionPage.Show<ConfirmPage>(
                new
                {
                    View = view,
                    Phase = shown,
                    Link = at.Visit.Link.Id,
                    at.Answers,
                    Token = Token(at.Session, view.Head.Id, shown.Id, shown.State.Revision).Issue(keys, time.GetUtcNow()),
                    Typed = typed,
                    Problems = problems,
                },
                status)
            : Results.NotFound();
    }

    /// <param name="Answers">False for a superior's link.</param>
    private sealed record Confirming(LinkVisit Visit, string Session, bool Answers);
}
