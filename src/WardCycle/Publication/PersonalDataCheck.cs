namespace WardCycle.Publication;

/// <summary>個人情報の確認 of one edition, signed before its 決裁: who has looked, when.</summary>
/// <param name="By">An account's name.</param>
/// <param name="Note">What was found and left on purpose; may be empty.</param>
public sealed record PersonalDataCheck(string By, DateTimeOffset At, string Note);
