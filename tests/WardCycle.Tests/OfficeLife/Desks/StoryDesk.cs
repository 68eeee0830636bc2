using WardCycle.Tests.OfficeLife.Model;
using WardCycle.Tests.OfficeLife.Stories;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>Moves every sheet's story on.</summary>
internal sealed class StoryDesk(Office office)
{
    private readonly Dictionary<(string Cycle, string Sheet, string Phase), Story> _stories = [];

    public IEnumerable<Act> Acts(bool isOffice) =>
        from cycle in office.Cycles.Where(c => !c.IsOver).ToList()
        from sheet in cycle.Sheets.ToList()
        from phase in OfficeScheme.Phases
        where sheet.IsAsked(phase) && office.Life.Now >= sheet.Phases[phase].Opening && office.Life.Now < cycle.Care
        let act = Next(cycle, sheet, phase, isOffice)
        where act is not null
        select act;

    private Act? Next(ModelCycle cycle, ModelSheet sheet, string phase, bool isOffice)
    {
        var key = (cycle.Id.Value, sheet.Id, phase);
        if (!_stories.TryGetValue(key, out var story))
        {
            _stories[key] = story = cycle.IsTrial ? StoryBook.Plain() : StoryBook.For(office, cycle, sheet, phase);
        }

        var scene = new Scene(office, cycle, sheet, phase);
        return story.Next(scene, isOffice) ?? (isOffice && IsForgotten(scene) ? DeskActs.OnBehalf(scene, "gap: on behalf") : null);
    }

    /// <summary>Whatever its story wanted: nothing is missing four working days after a sheet's end.</summary>
    private static bool IsForgotten(Scene scene) => scene.State.IsMissing && !scene.IsOpen && scene.Is(scene.State.End, 4) && !scene.Cycle.IsTrial;
}
