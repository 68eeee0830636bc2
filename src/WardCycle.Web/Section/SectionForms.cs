using Microsoft.AspNetCore.Http;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>Takes the posted form: session, link, token, then what the button wants. Whatever stands in the way, the answer carries all that was typed.</summary>
public sealed class SectionForms(LinkDoor door, SectionDoor sectionDoor, SheetReader reader, SheetDesk desk, IKeyRing keys, WebSettings settings, TimeProvider time)
{
    public async Task<IResult> Take(HttpContext http, string link, string phase)
    {
        if (!IdRule.Allows(phase))
        {
            return Results.NotFound();
        }

        var typed = await TypedForm.Read(http, new(phase));
        try
        {
            return await door.Resume(link, SectionCookie.Read(http), http.RequestAborted) switch
            {
                DoorAnswer.Granted granted => await Act(http, granted, typed),
                DoorAnswer.Ended ended => SectionPage.Ended(ended, typed),
                _ => await AskAgain(http, link, typed),
            };
        }
        catch (RecordUnavailableException)
        {
            return SectionPage.Hold(HoldText.RecordAway(http.Request.Path, typed), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> AskAgain(HttpContext http, string link, TypedForm typed)
    {
        if (typed.Code.Length == 0)
        {
            return SectionPage.Hold(HoldText.SessionPast(http.Request.Path, typed, []), StatusCodes.Status403Forbidden);
        }

        switch (await door.Open(link, typed.Code, http.RequestAborted))
        {
            case DoorAnswer.Granted granted:
                SectionCookie.Write(http, settings, granted.Visit.Link.Id, granted.Session);
                var view = await reader.Load(granted.Visit, http.RequestAborted);
                return view.Find(typed.Entry.Phase) is { } phase
                    ? SectionPage.Form(Writing(view, phase, granted, typed).Model(FormMessage.CodeAccepted))
                    : Results.NotFound();
            case DoorAnswer.Ended ended:
                return SectionPage.Ended(ended, typed);
            case var refused:
                var problems = DoorWords.Of(refused, time.GetUtcNow());
                return SectionPage.Hold(HoldText.SessionPast(http.Request.Path, typed, problems), sectionDoor.StatusOf(http, refused));
        }
    }

    private async Task<IResult> Act(HttpContext http, DoorAnswer.Granted granted, TypedForm typed)
    {
        var view = await reader.Load(granted.Visit, http.RequestAborted);
        if (view.Find(typed.Entry.Phase) is not { } phase)
        {
            return Results.NotFound();
        }

        var writing = Writing(view, phase, granted, typed);
        if (!writing.TokenHolds())
        {
            return SectionPage.Form(writing.Model(FormMessage.TokenPast), StatusCodes.Status409Conflict);
        }

        return typed.Action switch
        {
            FormAction.Draft => await Draft(writing, http.RequestAborted),
            FormAction.Check => await Check(writing, http.RequestAborted),
            FormAction.Submit => await Submit(writing, http.RequestAborted),
            FormAction.Swap => SectionPage.Form(writing.Swapped()),
            _ => SectionPage.Form(writing.Model()),
        };
    }

    private async Task<IResult> Draft(Writing writing, CancellationToken cancel) =>
        await desk.SaveDraft(writing.Visit, writing.Entry, cancel) is var answer && answer is DeskAnswer.Saved
            ? new SeeOtherResult(Addresses.PhaseSaved(writing.Link, writing.Phase.Id))
            : writing.Refused(answer);

    /// <summary>The check page keeps a draft first, so that nothing is lost where the window is closed there.</summary>
    private async Task<IResult> Check(Writing writing, CancellationToken cancel)
    {
        if (await desk.SaveDraft(writing.Visit, writing.Entry, cancel) is var answer && answer is not DeskAnswer.Saved)
        {
            return writing.Refused(answer);
        }

        var kept = writing.On(((DeskAnswer.Saved)answer).Version);
        return EntryCheck.Submission(kept.View.Open.Scheme, kept.View.Head, kept.Entry, kept.View.FactsFor(kept.Phase.Id, kept.Entry.Answers)) is { Count: > 0 } problems
            ? kept.Refused(new DeskAnswer.Invalid(problems))
            : SectionPage.Show<CheckPage>(new { Model = kept.CheckModel() });
    }

    private async Task<IResult> Submit(Writing writing, CancellationToken cancel) =>
        await desk.Submit(writing.Visit, writing.Entry, cancel) is var answer && answer is DeskAnswer.Submitted taken
            ? new SeeOtherResult(Addresses.Receipt(writing.Link, writing.Phase.Id, taken.Revision))
            : writing.Refused(answer);

    private Writing Writing(SheetView view, PhaseView phase, DoorAnswer.Granted granted, TypedForm typed) =>
        new(view, phase, granted, typed, typed.Entry.OwnedBy(view.Head, phase.Scheme), keys, time.GetUtcNow());
}
