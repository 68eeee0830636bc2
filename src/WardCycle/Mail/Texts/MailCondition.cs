namespace WardCycle.Mail.Texts;

/// <summary>When a part of a template is printed. The Japanese names stand in <see cref="MailConditionNames"/>.</summary>
public enum MailCondition
{
    /// <summary>Nothing was saved or submitted yet.</summary>
    NotStarted,

    /// <summary>A draft is saved, nothing is submitted.</summary>
    DraftBegun,

    /// <summary>Submitted, and nothing more is wanted.</summary>
    Submitted,

    /// <summary>The newest submission was returned.</summary>
    Returned,

    /// <summary>A figure is not final yet (未確定).</summary>
    LateFigure,

    /// <summary>The mail repeats an earlier one that was not followed.</summary>
    Repeated,

    /// <summary>Several sections answer together.</summary>
    Joint,

    /// <summary>The form still takes answers.</summary>
    Open,

    /// <summary>The secretariat entered the answers (代理入力).</summary>
    OnBehalf,

    /// <summary>The predecessor left a note.</summary>
    Note,

    /// <summary>There is a staffed mailbox behind the mail.</summary>
    Answerable,

    /// <summary>The section's post is vacant (欠員): the secretariat reads the mail in its place.</summary>
    Vacant,

    /// <summary>There is somebody in the section who is asked. Fields of the link may stand under it.</summary>
    Staffed,

    /// <summary>The secretariat has worded a text for publication, and the section may still object.</summary>
    Worded,

    /// <summary>The secretariat answers the section's objection to a wording (異議).</summary>
    Settled,
}
