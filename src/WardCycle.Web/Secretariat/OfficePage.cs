using Microsoft.AspNetCore.Components;
using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat;

/// <summary>What every office page is given.</summary>
public abstract class OfficePage<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public OfficeVisit Visit { get; set; } = null!;

    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    [Parameter]
    public IReadOnlyList<Problem> Problems { get; set; } = [];
}
