using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Secretariat;

namespace WardCycle.Filing;

/// <summary>When a cycle may be filed, approved for disposal and disposed of.</summary>
public static class FilingRules
{
    public const int MaxYears = 100;

    public static bool HasEnded(CycleRow cycle) => cycle.Status is CycleStatus.Finished or CycleStatus.Cancelled;

    public static IEnumerable<Problem> CheckFiling(CycleRow cycle, string classCode, int? years)
    {
        Problem?[] problems =
        [
            cycle.IsRehearsal ? new("", "予行は公文書として保存しません。終わったら削除してください。") : null,
            TypedText.Check("classCode", "分類番号", classCode, TypedText.MaxLine),
            years is null or < 1 or > MaxYears ? new("years", $"保存期間は1年から{MaxYears}年までの数で入力してください。") : null,
        ];
        return problems.OfType<Problem>();
    }

    public static IEnumerable<Problem> CheckApproval(CycleRow cycle, FilingRow? filing, DisposalApproval approval, DateOnly today)
    {
        if (TooEarly(cycle, filing, today) is { } early)
        {
            return [early];
        }

        Problem?[] problems =
        [
            TypedText.Check("approver", "決裁者", approval.Approver, TypedText.MaxLine),
            TypedText.Check("documentNumber", "文書番号", approval.DocumentNumber, TypedText.MaxLine),
            approval.On > today ? new("on", "決裁日は今日以前の日にしてください。") : null,
        ];
        return problems.OfType<Problem>();
    }

    /// <summary>A rehearsal goes at once, once nobody runs it any more; a real cycle after its period and its approval.</summary>
    public static Problem? CheckDisposal(CycleRow cycle, FilingRow? filing, DateOnly today) =>
        cycle.IsRehearsal ? (HasEnded(cycle) ? null : new("", "予行が動いています。先に中止してから削除してください。"))
        : TooEarly(cycle, filing, today) ?? (filing!.Approval is null ? new("", "廃棄の決裁が記録されていません。先に決裁を記録してください。") : null);

    private static Problem? TooEarly(CycleRow cycle, FilingRow? filing, DateOnly today) =>
        filing is null ? new("", "分類番号と保存期間がまだありません。先に記録してください。")
        : !HasEnded(cycle) ? new("", "サイクルが終わっていません。終了または中止の後に廃棄できます。")
        : filing.DueOn(cycle.FiscalYear) > today ? new("", $"保存期間の満了前です。廃棄できるのは{Era.Date(filing.DueOn(cycle.FiscalYear))}からです。")
        : null;
}
