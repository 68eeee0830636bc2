namespace WardCycle.Mail;

/// <summary>What a transport knows of an operation.</summary>
public enum FindResult
{
    Accepted,
    Rejected,
    Pending,
    NotFound,
    CannotTell,
}
