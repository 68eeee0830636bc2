namespace WardCycle.Sheets;

/// <summary>The reviewer has said its part about a revision; a newer revision asks for it anew.</summary>
/// <param name="Number">Of the <see cref="ReviewRow"/>.</param>
public sealed record SheetReview(int Number, int Revision, DateTimeOffset At);
