using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>What the section's pages need beside the ports.</summary>
public static class SectionServices
{
    public static IServiceCollection AddSectionPages(this IServiceCollection services)
    {
        services.TryAddSingleton<CycleReader>();
        services.TryAddSingleton<LinkDoor>();
        services.TryAddSingleton<SheetReader>();
        services.TryAddSingleton<SheetDesk>();
        services.TryAddSingleton<NoteDesk>();
        services.TryAddSingleton<SectionNotes>();
        services.TryAddSingleton<ConfirmDesk>();
        services.TryAddSingleton<SectionConfirms>();
        services.TryAddSingleton<WordingDesk>();
        services.TryAddSingleton<SectionWordings>();
        services.TryAddSingleton<TargetDesk>();
        services.TryAddSingleton<SectionTargets>();
        services.TryAddSingleton<SectionDoor>();
        services.TryAddSingleton<SectionViews>();
        services.TryAddSingleton<SectionForms>();
        return services;
    }
}
