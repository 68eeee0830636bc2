using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>A mail on its way: its claimed row and what goes out.</summary>
/// <param name="Before">The row as it was before the claim.</param>
internal sealed record ClaimedMail(Stored<MailRow> Stored, MailRow Before, OutgoingMail Mail)
{
    /// <summary>Back to planned. A try that the transport may have heard of counts, so that one bad address holds up nobody.</summary>
    public IReadOnlyList<Change> Release(bool tried) =>
        [Stored.To(Before with { State = MailState.Planned, Claim = tried ? Stored.Body.Claim : Before.Claim, Subject = null, Body = null })];
}
