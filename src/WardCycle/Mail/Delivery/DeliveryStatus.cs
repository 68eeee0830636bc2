namespace WardCycle.Mail.Delivery;

/// <summary>
/// What a mail service reports of a mail, in the order in which reports win: they come late, twice and in any order, and
/// the highest stands (rule 12).
/// </summary>
public enum DeliveryStatus
{
    /// <summary>The address is a list, and its members have been sent to.</summary>
    Expanded,

    Delivered,

    /// <summary>Sorted out as unwanted mail.</summary>
    FilteredSpam,

    Quarantined,

    /// <summary>Not sent, because the address has bounced before.</summary>
    Suppressed,

    Failed,

    Bounced,
}
