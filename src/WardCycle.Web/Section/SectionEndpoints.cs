using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WardCycle.Web.Section;

/// <summary>The section's pages, all under <c>/s</c>. What is fetched (GET, HEAD) changes nothing: mail scanners fetch every link.</summary>
public static class SectionEndpoints
{
    private static readonly string[] Fetched = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var s = routes.MapGroup(Addresses.AnyDoor);
        s.MapMethods("", Fetched, () => SectionPage.Door(new(null)));
        s.MapPost("", (HttpContext http, SectionDoor door) => door.Open(http, null));
        s.MapMethods("/{link}", Fetched, (HttpContext http, string link, SectionDoor door) => door.Show(http, link));
        s.MapPost("/{link}", (HttpContext http, string link, SectionDoor door) => door.Open(http, link));
        s.MapMethods("/{link}/sheet", Fetched, (HttpContext http, string link, SectionViews views) => views.Form(http, link, null));
        s.MapMethods("/{link}/sheet/{phase}", Fetched, (HttpContext http, string link, string phase, SectionViews views) => views.Form(http, link, phase));
        s.MapMethods("/{link}/note", Fetched, (HttpContext http, string link, SectionNotes notes) => notes.Show(http, link));
        s.MapPost("/{link}/note", (HttpContext http, string link, SectionNotes notes) => notes.Take(http, link));
        s.MapMethods("/{link}/sheet/{phase}/change", Fetched, (HttpContext http, string link, string phase, SectionTargets targets) => targets.Show(http, link, phase));
        s.MapPost("/{link}/sheet/{phase}/change", (HttpContext http, string link, string phase, SectionTargets targets) => targets.Take(http, link, phase));
        s.MapPost("/{link}/sheet/{phase}", (HttpContext http, string link, string phase, SectionForms forms) => forms.Take(http, link, phase));
        s.MapMethods("/{link}/sheet/{phase}/history", Fetched, (HttpContext http, string link, string phase, SectionViews views) => views.History(http, link, phase));
        s.MapMethods("/{link}/confirm", Fetched, (HttpContext http, string link, SectionConfirms confirms) => confirms.Find(http, link));
        s.MapMethods("/{link}/sheet/{phase}/confirm", Fetched, (HttpContext http, string link, string phase, SectionConfirms confirms) => confirms.Show(http, link, phase));
        s.MapPost("/{link}/sheet/{phase}/confirm", (HttpContext http, string link, string phase, SectionConfirms confirms) => confirms.Take(http, link, phase));
        s.MapMethods("/{link}/sheet/{phase}/wording", Fetched, (HttpContext http, string link, string phase, SectionWordings wordings) => wordings.Show(http, link, phase));
        s.MapPost("/{link}/sheet/{phase}/wording", (HttpContext http, string link, string phase, SectionWordings wordings) => wordings.Take(http, link, phase));
        s.MapMethods(
            "/{link}/sheet/{phase}/receipt/{revision:int}", Fetched,
            (HttpContext http, string link, string phase, int revision, SectionViews views) => views.Receipt(http, link, phase, revision));
    }
}
