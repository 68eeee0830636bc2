using Microsoft.AspNetCore.Http;
using WardCycle.Links;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>Takes the 引継ぎメモ from the foot of the form. What was typed is shown again where it cannot be kept.</summary>
public sealed class SectionNotes(LinkDoor door, NoteDesk desk, SheetReader reader, IKeyRing keys, TimeProvider time)
{
    /// <summary>The form's own token: over session and sheet, for this alone.</summary>
    public static SheetFormToken Token(string session, SheetId sheet) => new(session, sheet, new PhaseId("note"), 0, 0, "note");

    public async Task<IResult> Take(HttpContext http, string link)
    {
        var form = await PostedForm.Read(http);
        switch (await door.Resume(link, SectionCookie.Read(http), http.RequestAborted))
        {
            case DoorAnswer.Granted granted:
                var view = await reader.Load(granted.Visit, http.RequestAborted);
                var problem = Token(granted.Session, view.Head.Id).Holds(keys, form["token"], time.GetUtcNow())
                    ? await desk.Leave(granted.Visit, form["note"], http.RequestAborted)
                    : new Problem("note", "時間がたったため、保存していません。内容を確かめて、もう一度「メモを保存する」を押してください。");
                return problem is null
                    ? new SeeOtherResult($"{Addresses.Note(granted.Visit.Link.Id)}?saved=1")
                    : Page(view, granted, form["note"], [problem], StatusCodes.Status422UnprocessableEntity);
            case DoorAnswer.Ended ended:
                return SectionPage.Ended(ended);
            default:
                return SectionPage.Door(new(link), StatusCodes.Status403Forbidden);
        }
    }

    public async Task<IResult> Show(HttpContext http, string link)
    {
        switch (await door.Resume(link, SectionCookie.Read(http), http.RequestAborted))
        {
            case DoorAnswer.Granted granted:
                var view = await reader.Load(granted.Visit, http.RequestAborted);
                return Page(view, granted, view.OwnNote, [], StatusCodes.Status200OK, http.Request.Query.ContainsKey("saved"));
            case DoorAnswer.Ended ended:
                return SectionPage.Ended(ended);
            default:
                return SectionPage.Door(new(link));
        }
    }

    private IResult Page(SheetView view, DoorAnswer.Granted granted, string text, IReadOnlyList<Problem> problems, int status, bool saved = false) =>
        SectionPage.Show<NotePage>(
            new
            {
                View = view,
                Link = granted.Visit.Link.Id,
                Token = Token(granted.Session, view.Head.Id).Issue(keys, time.GetUtcNow()),
                Text = text,
                Problems = problems,
                Saved = saved,
            },
            status);
}
