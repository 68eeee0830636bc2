namespace WardCycle.Sheets;

/// <summary>Whether a sheet takes answers in a phase at a moment.</summary>
public abstract record SheetDoor
{
    /// <param name="Until">Record time; from then on it is shut.</param>
    public sealed record Open(DateTimeOffset Until) : SheetDoor;

    /// <param name="Reason">Japanese, with what to do.</param>
    public sealed record Shut(string Reason) : SheetDoor;
}
