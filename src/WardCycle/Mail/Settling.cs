using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>Moves a mail out of the ward's hot range: the open row goes and the settled one comes, in one commit.</summary>
public static class Settling
{
    public static IReadOnlyList<Change> Changes(Stored<MailRow> open, MailRow settled) =>
        [Change.Remove(open.Row), Change.New(Keys.Mail(settled.Id), settled)];

    public static MailRow As(MailRow row, MailState state, DateTimeOffset at, string? note = null) =>
        state == MailState.Withdrawn
            ? row with { State = state, SettledAt = at, Note = note, Claim = null, Subject = null, Body = null }
            : row with { State = state, SettledAt = at, Note = note, Claim = null };
}
