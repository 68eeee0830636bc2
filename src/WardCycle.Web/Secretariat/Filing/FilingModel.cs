using WardCycle.Cycles;
using WardCycle.Filing;

namespace WardCycle.Web.Secretariat.Filing;

/// <summary>One cycle's class, period, approval and disposal.</summary>
public sealed record FilingModel(OpenCycle Open, FilingRow? Filing, DateOnly Today);
