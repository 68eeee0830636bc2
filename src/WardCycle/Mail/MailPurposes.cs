using System.Text.Json;

namespace WardCycle.Mail;

/// <summary>What holds for a purpose as such.</summary>
public static class MailPurposes
{
    /// <summary>Stable word for keys and file names: <c>reminder-before</c>.</summary>
    public static string Word(MailPurpose purpose) => JsonNamingPolicy.KebabCaseLower.ConvertName(purpose.ToString());

    /// <summary>入力のお願い: what people call the mail.</summary>
    public static string Label(MailPurpose purpose) => purpose switch
    {
        MailPurpose.Invitation => "入力のお願い",
        MailPurpose.ReminderBefore => "期限前のお知らせ",
        MailPurpose.ReminderOnDay => "期限当日のお知らせ",
        MailPurpose.ReminderAfter => "期限後のお知らせ",
        MailPurpose.DraftForgotten => "下書きが残っているお知らせ",
        MailPurpose.Returned => "差戻しのお知らせ",
        MailPurpose.Receipt => "受付のお知らせ",
        MailPurpose.Escalation => "上位職へのお知らせ",
        MailPurpose.Digest => "まとめのお知らせ",
        MailPurpose.LinkReissued => "リンク再発行のお知らせ",
        MailPurpose.HandOver => "引継ぎのお知らせ",
        MailPurpose.DatesChanged => "日付変更のお知らせ",
        MailPurpose.ApprovalOverdue => "決裁未了のお知らせ（事務局あて）",
        MailPurpose.ClosingSummary => "締切時のまとめ（事務局あて）",
        MailPurpose.Vacancy => "欠員のお知らせ（事務局あて）",
        MailPurpose.AddressCheck => "宛先の確認",
        MailPurpose.RosterConfirmation => "名簿の確認のお願い（事務局あて）",
        MailPurpose.Wording => "文言整理のお知らせ",
        MailPurpose.Confirmation => "所属長の確認のお願い",
        MailPurpose.DepartmentConfirmation => "部の確認のお願い",
        MailPurpose.SentBack => "所属内での差戻しのお知らせ",
        MailPurpose.TargetChanged => "目標変更のお知らせ",
        MailPurpose.IssueOverdue => "期日を過ぎた課題のお知らせ",
        MailPurpose.LateFigure => "未確定の数値のお知らせ",
        MailPurpose.Lapsed => "個別の期日を過ぎたお知らせ（事務局あて）",
        MailPurpose.Objection => "異議のお知らせ（事務局あて）",
        _ => purpose.ToString(),
    };

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
