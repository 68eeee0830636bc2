using WardCycle.Schemes;

namespace WardCycle.Secretariat.Cycles;

/// <summary>The five dates' names, as messages print them.</summary>
public static class DateWords
{
    public static string Of(PhaseDateKind kind) => kind switch
    {
        PhaseDateKind.AsOf => "現在日",
        PhaseDateKind.Opening => "開始日",
        PhaseDateKind.Due => "提出期限",
        PhaseDateKind.Closing => "締切",
        PhaseDateKind.Publication => "公表日",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown date."),
    };
}
