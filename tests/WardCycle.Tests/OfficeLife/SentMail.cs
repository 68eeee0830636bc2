using WardCycle.Mail;

namespace WardCycle.Tests.OfficeLife;

/// <summary>A mail as the outside world got it, and the row that it was sent from.</summary>
/// <param name="At">The clock when it was accepted.</param>
internal sealed record SentMail(string Operation, string Cycle, string Ward, string To, string Subject, string Body, DateTimeOffset At, MailRow Row)
{
    public string Phase => Row.Phase?.Value ?? "";

    public override string ToString() => $"{Row.Purpose} ({Row.Occasion}) to {To} about {string.Join(',', Row.Sheets)} {Phase} in {Cycle}";
}
