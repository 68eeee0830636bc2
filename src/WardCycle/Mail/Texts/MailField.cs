namespace WardCycle.Mail.Texts;

/// <summary>What a template can ask for between braces. The Japanese names stand in <see cref="MailFieldNames"/>.</summary>
public enum MailField
{
    FiscalYear,
    Ward,
    Section,
    Recipient,
    CycleTitle,
    Phase,
    Task,
    AsOf,
    Due,
    DueDay,
    DaysLeft,
    Closing,
    Publication,
    Office,
    LeadSection,
    JointSections,
    DraftSavedOn,
    Receipt,
    ReceivedAt,

    // Blocks: they may be several lines and stand alone on theirs.
    Contact,
    Answers,
    ReturnReason,
    ChangeReason,
    HandOverNote,
    Message,
    List,
    Link,
    EntryPage,
    LinkNumber,
    Code,
}
