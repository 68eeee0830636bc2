namespace WardCycle.Sheets;

/// <summary>Who wrote and who confirmed (記入者, 確認者): internal, never printed. All optional.</summary>
/// <param name="Extension">内線</param>
public sealed record Writer(string? Unit = null, string? Name = null, string? Extension = null, string? Confirmer = null);
