using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Web;

public static partial class Addresses
{
    /// <summary>保存と廃棄 of all cycles.</summary>
    public const string Filings = "/office/filing";

    /// <summary>操作の記録（全体）</summary>
    public const string Audit = "/office/audit";

    /// <summary>操作の記録 of a cycle.</summary>
    public static string CycleAudit(CycleId cycle) => CyclePart(cycle, "audit");

    public static string WardAudit(CycleId cycle, UnitId ward) => $"{Ward(cycle, ward)}/audit";

    public static string Filing(CycleId cycle) => CyclePart(cycle, "filing");

    /// <summary>移行データ</summary>
    public static string Migration(CycleId cycle) => CyclePart(cycle, "migration");

    public static string MigrationTemplate(CycleId cycle, PhaseId phase) => $"{Migration(cycle)}/template.csv?phase={phase}";

    /// <summary>抹消</summary>
    public static string Erasures(CycleId cycle) => CyclePart(cycle, "erasures");
}
