using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>A cycle as read just now: its row with the version to commit against, its frozen scheme, its timetable.</summary>
public sealed record OpenCycle(Row Row, CycleRow Cycle, Scheme Scheme, WorkingDays Days)
{
    public Timetable Timetable { get; } = new(Cycle);

    public string Partition => Keys.CyclePartition(Cycle.Id);

    public DateTimeOffset Now(TimeProvider time) => Cycle.Clock.Now(time.GetUtcNow());

    public string WardPartition(Organisation.UnitId ward) => Keys.WardPartition(Cycle.Id, ward);

    /// <summary>開始前に終わった段階: its last closing lay before the cycle began. A closing moved past the start brings it back.</summary>
    public bool WasOver(PhaseId phase) => Timetable.Latest(phase, PhaseDateKind.Closing) <= Cycle.StartedAt;

    /// <summary>Whether a ward stands on the phase's as-of date (現在日): reports print the organisation of that day.</summary>
    public bool IsIn(CycleWard ward, PhaseId phase) => ward.Stands(MunicipalTime.DayOf(Timetable.ForWard(ward.Id, phase, PhaseDateKind.AsOf)));

    /// <summary>A unit's name with its ward in front, where the cycle has several wards: every ward has a 総務課.</summary>
    public string InWard(Organisation.UnitId ward, string unit) =>
        Cycle.Wards.Count > 1 && Cycle.Wards.FirstOrDefault(w => w.Id == ward)?.Name is { } name && name != unit ? $"{name} {unit}" : unit;

    public bool HasWard(Organisation.UnitId ward) => Cycle.Wards.Any(w => w.Id == ward);
}
