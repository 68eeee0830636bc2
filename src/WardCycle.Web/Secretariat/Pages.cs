using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat;

/// <summary>How an office page is shown.</summary>
public static class Pages
{
    /// <summary>A page over its model; one that came back with problems is answered with 422.</summary>
    public static IResult Show<TPage>(OfficeVisit visit, object? model = null, IReadOnlyList<Problem>? problems = null)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?>
        {
            ["Visit"] = visit,
            ["Model"] = model,
            ["Problems"] = problems ?? [],
        })
        {
            StatusCode = problems is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}
