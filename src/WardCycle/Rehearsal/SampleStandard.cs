using System.Globalization;
using WardCycle.Standards;

namespace WardCycle.Rehearsal;

/// <summary>A new standard that a simulated ward proposes: our own sentence.</summary>
public static class SampleStandard
{
    public static StandardWords New(StandardsState state) => new(
        string.Create(CultureInfo.InvariantCulture, $"基準{state.Catalogue.Versions.Select(s => s.Id).Distinct().Count() + 1}"),
        "電話の応対",
        "電話を受けたら、課名と名前を名乗り、担当が不在のときは折り返す時刻をお伝えします。",
        StandardScope.City);
}
