namespace WardCycle.Sheets;

/// <summary>異議: why the section does not want its text printed so.</summary>
/// <param name="By">A post's id.</param>
public sealed record WordingObjection(string Reason, string By, DateTimeOffset At);
