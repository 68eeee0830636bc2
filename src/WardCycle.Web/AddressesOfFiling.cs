using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Web;

public static partial class Addresses
{
    /// <summary>保存と廃棄 of all cycles.</summary>
    public const string Filings = "/office/filing";

    public static string Filing(CycleId cycle) => CyclePart(cycle, "filing");

    /// <summary>移行データ</summary>
    public static string Migration(CycleId cycle) => CyclePart(cycle, "migration");

    public static string MigrationTemplate(CycleId cycle, PhaseId phase) => $"{Migration(cycle)}/template.csv?phase={phase}";

    /// <summary>抹消</summary>
    public static string Erasures(CycleId cycle) => CyclePart(cycle, "erasures");
}
