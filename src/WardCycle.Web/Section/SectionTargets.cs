using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Web.Secretariat;

namespace WardCycle.Web.Section;

/// <summary>目標変更 by the section after the closing: one page, one button. What was typed is shown again where it cannot be taken.</summary>
public sealed class SectionTargets(LinkDoor door, TargetDesk desk, SheetReader reader, IKeyRing keys, TimeProvider time)
{
    public Task<IResult> Show(HttpContext http, string link, string phase) => Visit(http, link, phase, (granted, view, at) =>
        Task.FromResult(Page(granted, view, at, TypedTarget.Kept(at, MunicipalTime.DayOf(view.Now)), [], StatusCodes.Status200OK)));

    public async Task<IResult> Take(HttpContext http, string link, string phase)
    {
        var form = await PostedForm.Read(http);
        return await Visit(http, link, phase, async (granted, view, at) =>
        {
            var typed = TypedTarget.Of(form, at);
            if (!Token(granted.Session, view, at, typed.Base).Holds(keys, form["token"], time.GetUtcNow()))
            {
                return Page(granted, view, at, typed, [new("", "時間がたったため、記録していません。内容を確かめて、もう一度「目標変更を記録する」を押してください。")], StatusCodes.Status409Conflict);
            }

            if (TypedDay.Parse(typed.On) is not { } day)
            {
                return Page(granted, view, at, typed, [new("on", "変更日を、2026-09-01 のように入力してください。")], StatusCodes.Status422UnprocessableEntity);
            }

            var command = new SheetCommand.ChangeTarget(view.Head.Id, at.Id, typed.Base, typed.Answers, day, typed.Reason);
            return await desk.Change(granted.Visit, command, http.RequestAborted) is CommandResult.Refused refused
                ? Page(granted, view, at, typed, refused.Problems, StatusCodes.Status422UnprocessableEntity)
                : new SeeOtherResult(Addresses.Phase(granted.Visit.Link.Id, at.Id));
        });
    }

    private IResult Page(DoorAnswer.Granted granted, SheetView view, PhaseView phase, TypedTarget typed, IReadOnlyList<Problem> problems, int status) =>
        SectionPage.Show<TargetPage>(
            new
            {
                View = view,
                Phase = phase,
                Link = granted.Visit.Link.Id,
                Token = Token(granted.Session, view, phase, typed.Base).Issue(keys, time.GetUtcNow()),
                Typed = typed,
                Problems = problems,
            },
            status);

    /// <summary>Over session, sheet and the revision that was seen, for this alone.</summary>
    private static SheetFormToken Token(string session, SheetView view, PhaseView phase, int on) => new(session, view.Head.Id, phase.Id, on, 0, "target");

    private async Task<IResult> Visit(HttpContext http, string link, string phase, Func<DoorAnswer.Granted, SheetView, PhaseView, Task<IResult>> act)
    {
        switch (await door.Resume(link, SectionCookie.Read(http), http.RequestAborted))
        {
            case DoorAnswer.Granted granted:
                var view = await reader.Load(granted.Visit, http.RequestAborted);
                return IdRule.Allows(phase) && view.Find(new(phase)) is { } at ? await act(granted, view, at) : Results.NotFound();
            case DoorAnswer.Ended ended:
                return SectionPage.Ended(ended);
            default:
                return SectionPage.Door(new(link, Notice: DoorText.SessionPast), StatusCodes.Status403Forbidden);
        }
    }
}
