using System.Globalization;
using WardCycle.Calendar;

namespace WardCycle.Filing;

/// <summary>How a cycle is filed: its class and how long it is kept.</summary>
/// <param name="ClassCode">分類番号, as the municipality writes it.</param>
/// <param name="Years">保存期間, counted from the 1 April after the fiscal year.</param>
/// <param name="Approval">廃棄の決裁; null until there is one.</param>
public sealed record FilingRow(string ClassCode, int Years, DateTimeOffset At, string By, DisposalApproval? Approval = null)
{
    public const string Key = "filing";

    /// <summary>The first day on which it may be disposed of: 1 April, the years after the one that follows the fiscal year.</summary>
    public DateOnly DueOn(FiscalYear year) => new(year.Year + 1 + Years, 4, 1);

    public string Period => string.Create(CultureInfo.InvariantCulture, $"{Years}年");
}
