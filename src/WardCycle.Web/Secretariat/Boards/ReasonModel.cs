using WardCycle.Cycles;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>A page that asks for a reason before a cycle is paused or cancelled.</summary>
public sealed record ReasonModel(OpenCycle Open, string Part, string Title, string Explanation, string Button, bool IsDanger);
