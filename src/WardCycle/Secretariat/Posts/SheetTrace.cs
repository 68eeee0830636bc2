using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Posts;

/// <summary>A draft or a submission by its place and time, without its text.</summary>
/// <param name="Revision">0 for a draft.</param>
/// <param name="By">The post of a submission; empty for a draft.</param>
public sealed record SheetTrace(SheetId Sheet, PhaseId Phase, int Revision, DateTimeOffset At, string By = "");
