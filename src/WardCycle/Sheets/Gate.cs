namespace WardCycle.Sheets;

/// <summary>Whether a sheet takes answers in a phase. Every write endpoint checks it in the head it commits against.</summary>
public enum Gate
{
    NotYet,
    Open,
    Shut,
}
