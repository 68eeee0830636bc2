namespace WardCycle.Tests.Cycles.Year;

/// <summary>A flow did what a real engine would not survive.</summary>
public sealed class StrictYearException : Exception
{
    public StrictYearException() { }

    public StrictYearException(string message) : base(message) { }

    public StrictYearException(string message, Exception inner) : base(message, inner) { }
}
