namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>One accepted submission.</summary>
/// <param name="Values">By field; changed afterwards by an erasure alone.</param>
internal sealed record ModelAnswer(DateTimeOffset At, Dictionary<string, string> Values, string By);
