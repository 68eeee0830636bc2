using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>What requirement 7 lets go out: looked at for every mail at the moment in which the world takes it.</summary>
internal static class MailCheck
{
    private const int IdLength = 26;

    public static SentMail? Find(Office office, OutgoingMail mail)
    {
        var (cycle, id) = (mail.Folder, new MailId(mail.Operation[..IdLength]));
        foreach (var ward in office.Cycles.Single(c => c.Id.Value == cycle).Wards.Keys.Append("city"))
        {
            if (office.Life.Record.Get(Keys.WardPartition(new(cycle), new(ward)), Keys.OpenMail(id)).GetAwaiter().GetResult() is { } row)
            {
                return new(mail.Operation, cycle, ward, mail.To, mail.Subject, mail.Body, office.Life.Now, row.Read<MailRow>());
            }
        }

        office.Chronicle.Wrong(office.Life.Now, $"A mail went out that stands in no ward of {cycle}: {mail.Subject}");
        return null;
    }

    public static IEnumerable<string> Of(Office office, SentMail mail)
    {
        var cycle = office.Cycles.Single(c => c.Id.Value == mail.Cycle);
        var (day, time) = (MunicipalTime.DayOf(mail.At), MunicipalTime.TimeOf(mail.At));
        string?[] faults =
        [
            cycle.Posts[mail.Row.Post.Value].Addresses.Contains(mail.To) ? null : "to an address that is not the post's today",
            Life.Days.IsOpen(day) && time >= new TimeOnly(8, 30) && time < new TimeOnly(17, 16) ? null : "outside office hours",
            cycle.Wards.GetValueOrDefault(mail.Ward) is { StopUntil: { } stop } && stop >= day ? $"while the ward's mails are stopped until {stop:yyyy-MM-dd}" : null,
            cycle.IsOver || mail.At >= cycle.Care ? "after the cycle's end" : null,
            mail.Row.Purpose == MailPurpose.Invitation && !cycle.Wards[mail.Ward].IsRosterConfirmed ? "before the ward has confirmed its roster" : null,
            Asks(mail) && !States(cycle, mail).Any(s => s.IsMissing) ? "although nothing is missing" : null,
            IsReminder(mail) && mail.Row.Purpose != MailPurpose.Digest && States(cycle, mail).All(s => s.AgreedUntil >= day) ? "although a later day was agreed" : null,
            mail.Row.Purpose == MailPurpose.HandOver && office.Sent.Any(m => m.Cycle == mail.Cycle && m.Ward == mail.Ward && m.To == mail.To && m.Row.Post == mail.Row.Post && m.Row.Tenure == mail.Row.Tenure && m.Row.Sheets.SequenceEqual(mail.Row.Sheets) && MunicipalTime.DayOf(m.At) < day) ? "a hand-over to somebody who has been there" : null,
            Says(cycle, mail),
            LeadsIn(cycle, mail),
            (IsReminder(mail) ? new[] { mail.Row.Purpose, MailPurpose.Digest } : [mail.Row.Purpose]).Any(p => IsWorded(office, mail, p)) ? null : "in other words than the municipality's",
            IsReminder(mail) && mail.Row.Purpose != MailPurpose.Escalation && !cycle.IsTrial ? DigestCheck.Fault(office, cycle, mail) : null,
            Once(office, cycle, mail, day),
        ];
        return faults.OfType<string>();
    }

    /// <summary>A mail that asks for one sheet names its sections as they are called, and the day until when.</summary>
    private static string? Says(ModelCycle cycle, SentMail mail)
    {
        if (!Asks(mail) || mail.Row.Purpose is MailPurpose.Digest or MailPurpose.Escalation || mail.Row.Sheets is not [var id])
        {
            return null;
        }

        var (sheet, day) = (cycle.Sheets.Single(s => s.Id == id.Value && s.Ward == mail.Ward), MunicipalTime.DayOf(mail.At));
        var state = sheet.Phases[mail.Phase];
        var due = state.LateUntil ?? MunicipalTime.DayOf(state.ReturnedAt is null ? state.Due : state.ReturnedDue);
        return !sheet.Units.Any(u => mail.Body.Contains(cycle.Units[u].NameOn(day), StringComparison.Ordinal)) ? "under another name"
            : !mail.Body.Contains(Era.DateWithWeekday(due), StringComparison.Ordinal) ? $"without its day {due:yyyy-MM-dd}: {mail.Subject}"
            : null;
    }

    /// <summary>In the words in force now. A reminder that speaks of two years is worded as a digest.</summary>
    private static bool IsWorded(Office office, SentMail mail, MailPurpose purpose) => office.Texts.MarkOf(mail.Cycle, purpose) is { } mark
        ? mail.Body.Contains(mark, StringComparison.Ordinal)
        : !mail.Body.Contains(Desks.TextDesk.Beginning, StringComparison.Ordinal);

    /// <summary>Who is asked to write gets a link to every own sheet that is named; nobody else gets one.</summary>
    private static string? LeadsIn(ModelCycle cycle, SentMail mail) =>
        !MailPurposes.CarriesCode(mail.Row.Purpose) ? mail.Body.Contains("/s/", StringComparison.Ordinal) ? "with a link" : null
        : Asks(mail) && cycle.Posts[mail.Row.Post.Value].Answers && mail.Body.Split("/s/").Length - 1 < mail.Row.Sheets.Count(id => IsOwn(cycle, mail, id.Value)) ? "without a link" : null;

    /// <summary>The person answers it in one of the posts; a 部長 who also stands in for a vacant section reads of that one without a link.</summary>
    private static bool IsOwn(ModelCycle cycle, SentMail mail, string id) =>
        cycle.Answering(cycle.Sheets.Single(s => s.Id == id && s.Ward == mail.Ward)).Any(p => p.Holder == cycle.Posts[mail.Row.Post.Value].Holder);

    /// <summary>The same post, sheet, reason and step once; a person is reminded once a day in a ward, whatever years are open.</summary>
    private static string? Once(Office office, ModelCycle cycle, SentMail mail, DateOnly day)
    {
        if (mail.Row.Round > 0)
        {
            return null;
        }

        if (IsReminder(mail) && mail.Row.Purpose != MailPurpose.Escalation)
        {
            var holder = cycle.Posts[mail.Row.Post.Value].Holder;
            if (!office.Reminded.Add($"{mail.Ward}/{holder}/{mail.To}/{day:yyyy-MM-dd}"))
            {
                return "a second reminder to one person on one day";
            }
        }

        var step = mail.Row.Purpose switch
        {
            MailPurpose.Invitation => "",
            MailPurpose.AddressCheck => mail.Ward,
            MailPurpose.HandOver => $"{mail.Ward}/{mail.Row.Occasion}", // whose section has changed wards gets a link to each
            MailPurpose.Receipt => mail.Row.Revision.ToString(CultureInfo.InvariantCulture),
            _ => mail.Row.Occasion,
        };
        return office.Reasons.Add($"{mail.Cycle}/{mail.To}/{mail.Row.Purpose}/{mail.Phase}/{string.Join(',', mail.Row.Sheets)}/{step}") ? null : "a second time for the same reason";
    }

    private static bool Asks(SentMail mail) => mail.Row.Purpose is MailPurpose.Invitation or MailPurpose.DatesChanged or MailPurpose.Returned || IsReminder(mail);

    private static bool IsReminder(SentMail mail) => mail.Row.Purpose is MailPurpose.ReminderBefore or MailPurpose.ReminderOnDay or MailPurpose.ReminderAfter
        or MailPurpose.DraftForgotten or MailPurpose.Digest or MailPurpose.Escalation || mail.Row.Occasion.StartsWith("remind:", StringComparison.Ordinal);

    private static IEnumerable<ModelPhase> States(ModelCycle cycle, SentMail mail) =>
        from id in mail.Row.Sheets
        let sheet = cycle.Sheets.Single(s => s.Id == id.Value && s.Ward == mail.Ward)
        from phase in mail.Row.Purpose == MailPurpose.Digest ? OfficeScheme.Phases : [mail.Phase]
        select sheet.Phases[phase];
}
