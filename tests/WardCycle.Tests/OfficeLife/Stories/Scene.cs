using WardCycle.Calendar;
using WardCycle.Rehearsal;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>One sheet in one phase at a moment, in the eyes of those who work on it.</summary>
internal sealed record Scene(Office Office, ModelCycle Cycle, ModelSheet Sheet, string Phase)
{
    public ModelPhase State => Sheet.Phases[Phase];

    public DateTimeOffset Now => Office.Life.Now;

    public DateOnly Today => MunicipalTime.DayOf(Now);

    public string Key => $"{Cycle.Id}/{Sheet.Id}/{Phase}";

    public string Partition => WardCycle.Record.Keys.WardPartition(Cycle.Id, new(Sheet.Ward));

    public bool IsOpen => State.IsOpen(Now);

    public int Chance(int below, string purpose) => Draw.Below(below, Office.Seed, purpose, Key);

    /// <summary>Working days before (negative) or after a day have come.</summary>
    public bool Is(DateTimeOffset day, int workingDays) => Today >= Life.Days.Add(MunicipalTime.DayOf(day), workingDays);

    public ModelPost? Clerk => Cycle.Answering(Sheet).FirstOrDefault(p => !p.IsHead);

    public ModelPost? Head => Cycle.Answering(Sheet).FirstOrDefault(p => p.IsHead);
}
