using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Gaps;

/// <summary>What is still missing in a phase, for the three choices.</summary>
public sealed record GapsModel(OpenCycle Open, PhaseScheme Phase, DateTimeOffset Now, IReadOnlyList<Gap> Gaps, IReadOnlyList<Gap> Settled, IReadOnlyList<Gap> Unconfirmed)
{
    public bool IsClosed => Now >= Open.Timetable.Latest(Phase.Id, PhaseDateKind.Closing);
}

/// <summary>One sheet without an answer; a joint sheet stands once with all its sections.</summary>
public sealed record Gap(CycleWard Ward, SheetId Sheet, string Name, BoardCell Cell)
{
    /// <summary>What was chosen, in words; null for nothing yet.</summary>
    public string? Choice => Cell switch
    {
        { Progress: SheetProgress.Outside } => "「―」と理由を印字",
        { AgreedUntil: { } until } => $"{Calendar.Era.DateWithWeekday(until)}まで待つ",
        { Progress: SheetProgress.Returned, IsLate: false } => $"再提出を待つ（{Calendar.Era.DateWithWeekday(Calendar.MunicipalTime.DayOf(Cell.Due))}まで）",
        _ => null,
    };
}
