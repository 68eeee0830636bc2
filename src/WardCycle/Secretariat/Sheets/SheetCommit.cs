using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>The changes of one accepted command: head, its own rows, mails wanted and withdrawn, and the audit row.</summary>
public static class SheetCommit
{
    public static IReadOnlyList<Change> Changes(SheetCase at, SheetVerdict.Accepted verdict, int attempt)
    {
        var audit = new AuditRow(at.Now, at.Actor.AuditName, verdict.What, verdict.Text, at.Sheet.Id, verdict.Phase?.Value);
        return
        [
            .. ReferenceEquals(verdict.Sheet, at.Sheet) ? [] : new[] { at.Row.To(verdict.Sheet) },
            .. verdict.Rows,
            .. verdict.Mails.SelectMany(m => MailRows.Insert(at.Cycle.Cycle, at.Ward.Ward, m, at.Now)),
            .. verdict.Withdrawn.SelectMany(m => Withdraw(at, m)),
            Change.New(Keys.Audit(at.Now, AuditTie.Of(audit, attempt)), audit),
        ];
    }

    /// <summary>An open mail leaves the hot range as withdrawn; by its version, so that a claim in between wins.</summary>
    private static IEnumerable<Change> Withdraw(SheetCase at, Stored<MailRow> mail) =>
    [
        Change.Remove(mail.Row),
        Change.New(Keys.Mail(mail.Body.Id), mail.Body with { State = MailState.Withdrawn, SettledAt = at.Now, Note = "事務局の操作により不要になりました。" }),
    ];
}
