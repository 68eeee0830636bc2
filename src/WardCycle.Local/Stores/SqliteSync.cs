namespace WardCycle.Local.Stores;

/// <summary>When SQLite waits for the disk.</summary>
public enum SqliteSync
{
    /// <summary>At every commit: what is answered is on the disk. The default.</summary>
    Full,

    /// <summary>At checkpoints: a power cut may lose the last commits. For rehearsals.</summary>
    Normal,
}
