namespace WardCycle.Record;

/// <summary>One change inside a commit. There is no unconditional write: a row is new, or its version is known.</summary>
public abstract record Change(string Key)
{
    /// <summary>Fails the commit where the key exists.</summary>
    public sealed record Insert(string Key, string Json) : Change(Key);

    /// <summary>Fails the commit where the row's version is another one.</summary>
    public sealed record Replace(string Key, string Json, string ETag) : Change(Key);

    /// <summary>Fails the commit where the row's version is another one.</summary>
    public sealed record Delete(string Key, string ETag) : Change(Key);

    public static Insert New<T>(string key, T body) => new(key, RecordJson.Write(body));

    public static Replace Update<T>(Row row, T body) => new(row.Key, RecordJson.Write(body), row.ETag);

    public static Delete Remove(Row row) => new(row.Key, row.ETag);
}
