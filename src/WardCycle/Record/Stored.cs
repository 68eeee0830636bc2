namespace WardCycle.Record;

/// <summary>A row's body with the row it was read from.</summary>
public sealed record Stored<T>(Row Row, T Body)
{
    public Change.Replace To(T body) => Change.Update(Row, body);
}
