namespace WardCycle.Record;

/// <summary>A row or a commit is larger than the record allows, or its key is malformed. The message is for operators and names the key and the limit.</summary>
public sealed class RecordLimitException : Exception
{
    public RecordLimitException() { }

    public RecordLimitException(string message) : base(message) { }

    public RecordLimitException(string message, Exception inner) : base(message, inner) { }
}
