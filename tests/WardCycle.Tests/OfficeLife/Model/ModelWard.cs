namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>What holds for a ward's mails in one cycle.</summary>
internal sealed class ModelWard(string id)
{
    public string Id => id;

    /// <summary>No mail until after this day.</summary>
    public DateOnly? StopUntil { get; set; }

    /// <summary>Nobody is invited before.</summary>
    public bool IsRosterConfirmed { get; set; }

    public DateTimeOffset ConfirmedAt { get; set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset AddressesCheckedAt { get; set; }
}
