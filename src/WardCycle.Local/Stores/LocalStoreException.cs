namespace WardCycle.Local.Stores;

/// <summary>The data folder cannot be used. The message is Japanese and tells the operator what to do.</summary>
public sealed class LocalStoreException : Exception
{
    public LocalStoreException() { }

    public LocalStoreException(string message) : base(message) { }

    public LocalStoreException(string message, Exception inner) : base(message, inner) { }
}
