using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Asks the head's gate and the clock: an answer is taken only while both say so, so that a late pass lets nothing in.</summary>
public static class SheetGate
{
    public static SheetDoor At(OpenCycle open, WardHead ward, SheetHead sheet, PhaseId phase, DateTimeOffset now)
    {
        var dates = SheetDates.Of(open.Timetable, ward, sheet, phase);
        return Reason(open, sheet, phase, dates, now) is { } reason ? new SheetDoor.Shut(reason) : new SheetDoor.Open(dates.End);
    }

    private static string? Reason(OpenCycle open, SheetHead sheet, PhaseId phase, SheetDates dates, DateTimeOffset now) =>
        (open.Cycle.Status, sheet.State(phase)) switch
        {
            (CycleStatus.Cancelled, _) => "この取組は中止されました。入力は必要ありません。",
            (CycleStatus.Finished, _) => $"{open.Cycle.FiscalYear.Label}の受付は終了しました。{Ask(open)}",
            _ when sheet.Ended is { } ended && (ended.MovedTo is null || sheet.IsAbsent(phase)) => Ended(open, ended),
            _ when sheet.IsAbsent(phase) && (sheet.Roots is not null || sheet.Former is not null) => "組織改正より前の所属で扱う段階のため、こちらでの入力は必要ありません。これまでの内容は、下の欄でご覧いただけます。",
            _ when sheet.IsAbsent(phase) => $"組織改正により、この段階はこのシートの対象ではありません。{Ask(open)}",
            (_, { Outside: not null }) => "この段階は評価対象外（―）のため、入力は必要ありません。",
            _ when now >= open.Cycle.Care.Instant => $"{open.Cycle.FiscalYear.Label}の受付は終了しました。{Ask(open)}",
            _ when sheet.AsksNothing(open.Scheme.Phase(phase)) => "この段階では、このシートへの入力はありません。",
            _ when sheet.IsFilledByLead(open.Scheme.Phase(phase)) && open.Scheme.Phase(phase).Fields.All(f => f.Filler is not null) =>
                "この段階の内容は、担当する別の組織が入力します。こちらでの入力は必要ありません。",
            _ when sheet.IsFilledByLead(open.Scheme.Phase(phase)) => "この段階の内容は、幹事課がまとめて入力します。こちらでの入力は必要ありません。",
            (_, { Gate: Gate.NotYet }) when now < dates.Opening => $"まだ受付を始めていません。{Moment(dates.Opening)}から入力できます。",
            (_, { Gate: Gate.NotYet }) => "受付の準備をしています。しばらくしてから、このページを開き直してください。",
            (_, { Gate: Gate.Shut }) => Closed(open, dates),
            _ when now >= dates.End => Closed(open, dates),
            _ => null,
        };

    private static string Ended(OpenCycle open, SheetEnd ended) => ended.MovedTo is { } ward
        ? $"組織改正により、{Era.DateWithWeekday(ended.On)}から{open.Cycle.Wards.FirstOrDefault(w => w.Id == ward)?.Name ?? ward.Value}のシートで続きます。新しいリンクは、回答を担当する職あてのメールでお知らせします。受付が始まっても届かないときは、{open.Cycle.Contact.Office}へご連絡ください。"
        : $"{Era.DateWithWeekday(ended.On)}付けの廃止のため、受付は終わりました（{ended.Reason}）。提出した内容はご覧いただけます。";

    private static string Closed(OpenCycle open, SheetDates dates) =>
        $"受付は{Moment(dates.End)}に締め切りました。提出した内容はご覧いただけます。{Ask(open)}";

    private static string Ask(OpenCycle open) => $"修正が必要なときは、{open.Cycle.Contact.Office}へご連絡ください。";

    private static string Moment(DateTimeOffset at) =>
        Era.DateWithWeekday(MunicipalTime.DayOf(at)) + MunicipalTime.TimeOf(at).ToString("H時mm分", CultureInfo.InvariantCulture);
}
