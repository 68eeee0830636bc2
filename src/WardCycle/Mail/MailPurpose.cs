namespace WardCycle.Mail;

/// <summary>What a mail is for. One editable template each.</summary>
public enum MailPurpose
{
    /// <summary>入力のお願い</summary>
    Invitation,

    /// <summary>期限前のお知らせ</summary>
    ReminderBefore,

    /// <summary>期限当日のお知らせ</summary>
    ReminderOnDay,

    /// <summary>期限後のお知らせ</summary>
    ReminderAfter,

    /// <summary>下書きのまま: a draft was begun and left.</summary>
    DraftForgotten,

    /// <summary>差戻しのお知らせ</summary>
    Returned,

    /// <summary>受付のお知らせ, with a copy of the answers.</summary>
    Receipt,

    /// <summary>上位職へのお知らせ</summary>
    Escalation,

    /// <summary>まとめのお知らせ: several reminders to one person on one day.</summary>
    Digest,

    /// <summary>リンク再発行</summary>
    LinkReissued,

    /// <summary>引継ぎ</summary>
    HandOver,

    /// <summary>期限変更</summary>
    DatesChanged,

    /// <summary>決裁未了のお知らせ, to the secretariat.</summary>
    ApprovalOverdue,

    /// <summary>締切時のまとめ, to the secretariat.</summary>
    ClosingSummary,

    /// <summary>欠員のお知らせ, to the secretariat: nobody is left who could be asked.</summary>
    Vacancy,

    /// <summary>宛先の確認: without a link, before the first invitation.</summary>
    AddressCheck,

    /// <summary>名簿の確認のお願い, to the ward's secretariat.</summary>
    RosterConfirmation,

    /// <summary>文言整理のお知らせ, and the answer to an objection.</summary>
    Wording,

    /// <summary>所属長の確認のお願い, to the head of the section.</summary>
    Confirmation,

    /// <summary>担当への差戻し: the head sent a submission back to the clerk.</summary>
    SentBack,

    /// <summary>目標変更のお知らせ, to the sheet's posts and to the ward's secretariat.</summary>
    TargetChanged,

    /// <summary>部の確認のお願い, to the head's superior: its link confirms and does nothing else.</summary>
    DepartmentConfirmation,

    /// <summary>期日を過ぎた課題のお知らせ, to its owner and to the city's secretariat.</summary>
    IssueOverdue,

    /// <summary>未確定の数値のお知らせ: the sheet is open again for a figure, and again before its day.</summary>
    LateFigure,

    /// <summary>個別の期日を過ぎたお知らせ, to the ward's secretariat: a 再提出期限, a day agreed on or a 確定予定日 has passed and nothing came.</summary>
    Lapsed,

    /// <summary>異議のお知らせ, to the ward's secretariat: a section objects to a wording for publication.</summary>
    Objection,
}
