using System.Text;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Cycles.Planning;

/// <summary>Turns a wanted mail into rows: one per address of the post, each with its own identity.</summary>
public static class MailRows
{
    public static IEnumerable<Change> Insert(CycleRow cycle, UnitId ward, WantedMail mail, DateTimeOffset now) =>
        Of(cycle, ward, mail, now).Select(row => Change.New(Keys.OpenMail(row.Id), row));

    public static IEnumerable<MailRow> Of(CycleRow cycle, UnitId ward, WantedMail mail, DateTimeOffset now) =>
        mail.Post.Addresses.Select((_, address) => new MailRow(
            MailIdentity.Of(cycle.Uid, mail.Phase, ward, mail.Post.Id, mail.Post.Tenure, address, mail.Purpose, Fact(mail)),
            mail.Purpose,
            MailState.Planned,
            mail.Phase,
            mail.Sheets,
            mail.Post.Id,
            mail.Post.Tenure,
            address,
            mail.Occasion,
            now,
            mail.NotBefore,
            mail.Revision,
            Memo: mail.Memo));

    /// <summary>A post may answer several sheets: the occasion of each is a fact of its own.</summary>
    private static string Fact(WantedMail mail) =>
        new StringBuilder(mail.Occasion).Append('@').AppendJoin(',', mail.Sheets).ToString();
}
