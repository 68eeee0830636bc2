using System.Text.Json;

namespace WardCycle.Mail;

/// <summary>What holds for a purpose as such.</summary>
public static class MailPurposes
{
    /// <summary>Stable word for keys and file names: <c>reminder-before</c>.</summary>
    public static string Word(MailPurpose purpose) => JsonNamingPolicy.KebabCaseLower.ConvertName(purpose.ToString());

    /// <summary>Asks for an answer: pointless once the sheet is in.</summary>
    public static bool AsksForAnswer(MailPurpose purpose) =>
        purpose is MailPurpose.Invitation or MailPurpose.DatesChanged || IsReminder(purpose);

    /// <summary>Asks again: stops for 「agreed until」 and is dropped, not delayed, by a ward's mail stop.</summary>
    public static bool IsReminder(MailPurpose purpose) =>
        purpose is MailPurpose.ReminderBefore or MailPurpose.ReminderOnDay or MailPurpose.ReminderAfter
            or MailPurpose.DraftForgotten or MailPurpose.Digest or MailPurpose.Escalation;

    /// <summary>A superior's mail and the secretariat's carry no code, whatever the template says.</summary>
    public static bool CarriesCode(MailPurpose purpose) =>
        purpose is not (MailPurpose.Escalation or MailPurpose.ApprovalOverdue or MailPurpose.ClosingSummary
            or MailPurpose.Vacancy or MailPurpose.AddressCheck or MailPurpose.RosterConfirmation
            or MailPurpose.TargetChanged or MailPurpose.IssueOverdue or MailPurpose.Lapsed or MailPurpose.Objection);
}
