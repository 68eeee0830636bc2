using WardCycle.Cycles;
using WardCycle.Web.Look;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>A cycle's status and pace in words.</summary>
public static class CycleWords
{
    public static StateLook Of(CycleRow cycle) => cycle switch
    {
        { OnHold: true } => new("保留中", "‖", Tone.Bad),
        { Status: CycleStatus.Running } => new("進行中", "▶", Tone.In),
        { Status: CycleStatus.Paused } => new("一時停止中", "‖", Tone.Begun),
        { Status: CycleStatus.Cancelled } => new("中止", "×", Tone.Bad),
        _ => new("終了", "―", Tone.Out),
    };

    /// <summary>Commands still make sense; after the end there is little but reading.</summary>
    public static bool IsUnderWay(CycleRow cycle) => cycle.Status is CycleStatus.Running or CycleStatus.Paused;

    public static string Of(Pace pace) => pace.Ratio switch
    {
        0 => "手動、「次へ進む」で進めます",
        1 => "実際の日付のとおり",
        _ => $"早送り {pace}",
    };
}
