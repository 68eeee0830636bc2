using WardCycle.Calendar;
using WardCycle.Record;

namespace WardCycle.Sheets;

/// <summary>A draft as one commit: the draft's row, and the head by its version, so that no draft slips in behind a gate that shuts.</summary>
public static class DraftSave
{
    public static (Draft Draft, IReadOnlyList<Change> Changes) Of(SheetFacts facts, SheetEntry entry)
    {
        var key = Keys.Draft(facts.Head.Id, entry.Phase);
        var draft = new Draft(entry.Answers, entry.Base, Math.Max(facts.Draft?.Body.Version ?? 0, entry.DraftVersion) + 1, facts.Now, entry.Writer);
        return (draft,
        [
            facts.Draft is { } kept ? kept.To(draft) : Change.New(key, draft),
            facts.Sheet.To(facts.Head.With(entry.Phase, Touched(facts.Head.State(entry.Phase), facts.Now))),
        ]);
    }

    /// <summary>The head remembers the day: what the planner needs to tell a forgotten draft.</summary>
    private static PhaseState Touched(PhaseState state, DateTimeOffset now) =>
        state.DraftAt is { } at && MunicipalTime.DayOf(at) == MunicipalTime.DayOf(now) ? state : state with { DraftAt = now };
}
