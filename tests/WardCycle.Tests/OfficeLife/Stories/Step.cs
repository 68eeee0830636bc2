namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>One turn of a story: when it is time, and what is done then.</summary>
/// <param name="IsOffice">The secretariat's, in the afternoon; else the section's, in the morning.</param>
internal sealed record Step(bool IsOffice, Func<Scene, bool> IsDue, Func<Scene, Act?> Act);
