namespace WardCycle.Sheets;

/// <summary>What the reviewer said about one revision, beside the self-rating (<c>Keys.Review</c>). Never overwritten.</summary>
/// <param name="Number">From 1 in the sheet's phase.</param>
/// <param name="Answers">The reviewer's fields alone.</param>
public sealed record ReviewRow(int Number, int Revision, Answers Answers, DateTimeOffset At, string By);
