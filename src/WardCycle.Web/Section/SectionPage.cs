using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WardCycle.Links;

namespace WardCycle.Web.Section;

/// <summary>The pages as answers, each with its status.</summary>
public static class SectionPage
{
    public static IResult Show<T>(object parameters, int status = StatusCodes.Status200OK) where T : IComponent =>
        new RazorComponentResult<T>(parameters) { StatusCode = status };

    public static IResult Form(FormModel model, int status = StatusCodes.Status200OK) => Show<FormPage>(new { Model = model }, status);

    public static IResult Ended(DoorAnswer.Ended ended, TypedForm? typed = null) =>
        Show<EndedPage>(new { Ended = ended, Typed = typed }, StatusCodes.Status410Gone);

    /// <summary>The page that asks for the code; it is the same for every id.</summary>
    public static IResult Door(DoorText text, int status = StatusCodes.Status200OK) => Show<DoorPage>(new { Shown = text }, status);

    /// <summary>What was typed, held on the page until it can be taken.</summary>
    public static IResult Hold(HoldText text, int status) => Show<HoldPage>(new { Shown = text }, status);
}
