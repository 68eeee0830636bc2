using WardCycle.Cycles;
using WardCycle.Secretariat.History;

namespace WardCycle.Web.Secretariat.Audits;

/// <summary>操作の記録.</summary>
/// <param name="Open">Null for the installation's.</param>
/// <param name="Ward">Null for the cycle's own.</param>
/// <param name="Address">Of this page, without a query.</param>
public sealed record AuditModel(OpenCycle? Open, CycleWard? Ward, AuditList List, string Address);
