namespace WardCycle.Record;

/// <summary>One row of the record as it stands in the store: a key, the JSON text and its version.</summary>
/// <param name="Key">Ordinal ASCII key inside its partition, see <see cref="RecordLimits"/>.</param>
/// <param name="Json">The row's body; read it with <see cref="RecordJson"/>.</param>
/// <param name="ETag">Opaque version; differs after every change.</param>
public sealed record Row(string Key, string Json, string ETag)
{
    public T Read<T>() => RecordJson.Read<T>(Json);

    public Stored<T> As<T>() => new(this, Read<T>());
}
