namespace WardCycle.Record;

/// <summary>The store did not answer. What was asked of it may or may not have happened.</summary>
public sealed class RecordUnavailableException : Exception
{
    public RecordUnavailableException() { }

    public RecordUnavailableException(string message) : base(message) { }

    public RecordUnavailableException(string message, Exception inner) : base(message, inner) { }
}
