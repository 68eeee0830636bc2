namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>What holds for a ward's mails in one cycle.</summary>
internal sealed class ModelWard(string id)
{
    public string Id => id;

    /// <summary>Its first day, where it came into being in mid-year.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Its last day, where it was joined to another.</summary>
    public DateOnly? EndsOn { get; set; }

    public bool Stands(DateOnly day) => !(day < From) && !(day > EndsOn);

    /// <summary>No mail until after this day.</summary>
    public DateOnly? StopUntil { get; set; }

    /// <summary>Nobody is invited before.</summary>
    public bool IsRosterConfirmed { get; set; }

    public DateTimeOffset ConfirmedAt { get; set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset AddressesCheckedAt { get; set; }
}
