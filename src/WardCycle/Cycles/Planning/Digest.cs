using WardCycle.Mail;

namespace WardCycle.Cycles.Planning;

/// <summary>One mail per person, ward and day: reminders to one holder are put together (the roster key <c>holder</c> tells who is one person), and so are escalations to one superior.</summary>
public static class Digest
{
    /// <summary>Reminders of several sheets to one holder become one digest to the holder's first post; all else stays.</summary>
    public static IEnumerable<WantedMail> Combine(IReadOnlyList<WantedMail> mails)
    {
        foreach (var person in mails.Where(IsReminder).GroupBy(m => m.Post.Holder))
        {
            var sheets = person.SelectMany(m => m.Sheets).Distinct().ToList();
            if (person.Key.Length == 0)
            {
                foreach (var mail in person)
                {
                    yield return mail;
                }

                continue;
            }

            if (sheets.Count < 2)
            {
                // Two phases of one sheet are two facts; two posts of one person are one.
                foreach (var mail in person.DistinctBy(m => (m.Phase, m.Purpose, m.Occasion)))
                {
                    yield return mail;
                }

                continue;
            }

            yield return person.First() with
            {
                Purpose = MailPurpose.Digest,
                Sheets = sheets,
                NotBefore = person.Max(m => m.NotBefore),
            };
        }

        foreach (var mail in mails.Where(m => !IsReminder(m) && m.Purpose != MailPurpose.Escalation).Concat(Escalations(mails)))
        {
            yield return mail;
        }
    }

    /// <summary>A superior hears of all sections that are missing in a phase in one mail; two buttons of the board are two mails.</summary>
    private static IEnumerable<WantedMail> Escalations(IReadOnlyList<WantedMail> mails) =>
        from mail in mails
        where mail.Purpose == MailPurpose.Escalation
        group mail by (Person: mail.Post.Holder.Length > 0 ? mail.Post.Holder : mail.Post.Id.Value, mail.Phase, mail.Occasion) into person
        select person.First() with
        {
            Sheets = [.. person.SelectMany(m => m.Sheets).Distinct()],
            NotBefore = person.Max(m => m.NotBefore),
        };

    private static bool IsReminder(WantedMail mail) => mail.Purpose
        is MailPurpose.ReminderBefore
        or MailPurpose.ReminderOnDay
        or MailPurpose.ReminderAfter
        or MailPurpose.DraftForgotten
        || (mail.Purpose == MailPurpose.Returned && mail.Occasion.StartsWith("remind:", StringComparison.Ordinal));
}
