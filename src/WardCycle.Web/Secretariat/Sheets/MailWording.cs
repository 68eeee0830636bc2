using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.History;
using WardCycle.Web.Look;

namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>A mail's purpose and state in words.</summary>
public static class MailWording
{
    public static string Of(MailPurpose purpose) => purpose switch
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

    /// <summary>The phase that a mail speaks of; ― for those that speak of none, or of several.</summary>
    public static string Phase(Scheme scheme, MailEntry mail) =>
        mail.Phase is { } id && mail.Purpose != MailPurpose.Digest && scheme.Phases.FirstOrDefault(p => p.Id == id) is { } phase ? phase.Label : "―";

    /// <summary>送信待ち 11/24 8:30</summary>
    public static StateLook Ahead(DateTimeOffset at, DateTimeOffset now) =>
        Of(MailState.Planned) with { Word = at <= now ? "送信待ち（まもなく）" : $"送信待ち {Hour(at)}" };

    /// <summary>送信待ち 5通（11/24 8:30から）</summary>
    public static StateLook Ahead(MailsAhead ahead, DateTimeOffset now) =>
        Of(MailState.Planned) with { Word = $"送信待ち {ahead.Count}通（{(ahead.At is not { } at ? "停止中" : at <= now ? "まもなく" : $"{Hour(at)}から")}）" };

    private static string Hour(DateTimeOffset at) =>
        at.ToOffset(MunicipalTime.Offset).ToString("M/d H:mm", CultureInfo.InvariantCulture);

    /// <summary>A mail's note, its account in the words of the history.</summary>
    public static string Note(string note) => note.Replace("account:", "事務局 ", StringComparison.Ordinal);

    public static StateLook Of(MailState state) => state switch
    {
        MailState.Planned => new("送信待ち", "□", Tone.Idle),
        MailState.Withdrawn => new("取りやめ", "―", Tone.Out),
        MailState.Claimed => new("送信中", "◇", Tone.Begun),
        MailState.Accepted => new("送信済", "✓", Tone.Good),
        MailState.Delivered => new("到達", "✓", Tone.Good),
        MailState.Rejected => new("送信失敗", "×", Tone.Bad),
        MailState.Bounced => new("不達", "×", Tone.Bad),
        MailState.Told => new("別の方法で伝達済", "✓", Tone.Out),
        MailState.Unknown => StateLook.MailUnknown,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };
}
