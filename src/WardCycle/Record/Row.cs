namespace WardCycle.Record;

/// <summary>One row of the record as it stands in the store: a key, the JSON text and its version.</summary>
/// <param name="Key">Ordinal ASCII key inside its partition, see <see cref="RecordLimits"/>.</param>
/// <param name="Json">The row's body; read it with <see cref="RecordJson"/>.</param>
/// <param name="ETag">Opaque version; differs after every change.</param>
public sealed record Row(string Key, string Json, string ETag)
{
    private string _text = Json;
    private byte[]? _packed;
    private object? _stored;

    /// <summary>A copy decodes anew: its text may be another one.</summary>
    private Row(Row other) => (Key, _text, ETag) = (other.Key, other.Json, other.ETag);

    public string Json => _packed is { } packed ? Packing.UnpackText(packed) : _text;

    /// <summary>The same row with its text packed, for a store that keeps many cold rows in memory.</summary>
    public Row Pack() => new(Key, "", ETag) { _packed = Packing.Pack(Json) };

    public T Read<T>() => RecordJson.Read<T>(Json);

    /// <summary>Decoded once for each row: a store in memory gives the same row to every pass, and bodies never change.</summary>
    public Stored<T> As<T>()
    {
        if (_stored is not Stored<T> stored)
        {
            _stored = stored = new(this, Read<T>());
        }

        return stored;
    }

    public bool Equals(Row? other) => other is not null && Key == other.Key && Json == other.Json && ETag == other.ETag;

    public override int GetHashCode() => HashCode.Combine(Key, ETag);
}
