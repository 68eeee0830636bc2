using System.Globalization;
using Microsoft.AspNetCore.Http;
using WardCycle.Links;

namespace WardCycle.Web.Section;

/// <summary>The door's pages: nothing happens before the button is pressed.</summary>
public sealed class SectionDoor(LinkDoor door, WebSettings settings, TimeProvider time)
{
    public async Task<IResult> Show(HttpContext http, string link) =>
        await door.Resume(link, SectionCookie.Read(http), http.RequestAborted) switch
        {
            DoorAnswer.Granted granted => SectionPage.Door(new(link, Open: Addresses.Sheet(granted.Visit.Link.Id))),
            DoorAnswer.Confirming confirming => SectionPage.Door(new(link, Open: Addresses.Confirm(confirming.Visit.Link.Id))),
            _ => SectionPage.Door(new(link)),
        };

    /// <param name="link">Null where the id is typed too.</param>
    public async Task<IResult> Open(HttpContext http, string? link)
    {
        var form = await PostedForm.Read(http);
        var typed = link is null ? form[FormFields.Link] : "";
        switch (await door.Open(link ?? typed, form[FormFields.Code], http.RequestAborted))
        {
            case DoorAnswer.Granted granted:
                SectionCookie.Write(http, settings, granted.Visit.Link.Id, granted.Session);
                return new SeeOtherResult(Addresses.Sheet(granted.Visit.Link.Id));
            case DoorAnswer.Confirming confirming:
                SectionCookie.Write(http, settings, confirming.Visit.Link.Id, confirming.Session);
                return new SeeOtherResult(Addresses.Confirm(confirming.Visit.Link.Id));
            case DoorAnswer.Ended ended:
                return SectionPage.Ended(ended);
            case var refused:
                return SectionPage.Door(new(link, typed, DoorWords.Of(refused, time.GetUtcNow())), StatusOf(http, refused));
        }
    }

    /// <summary>Refused, or asked to wait.</summary>
    public int StatusOf(HttpContext http, DoorAnswer answer)
    {
        if (answer is not DoorAnswer.SlowDown slow)
        {
            return StatusCodes.Status403Forbidden;
        }

        http.Response.Headers.RetryAfter = DoorWords.Seconds(slow, time.GetUtcNow()).ToString(CultureInfo.InvariantCulture);
        return StatusCodes.Status429TooManyRequests;
    }
}
