namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>What the office did with one edition. When it was composed and published is the engine's to say, and is looked up.</summary>
internal sealed class ModelEdition(int number, DateOnly wantedOn, string? correction)
{
    public int Number => number;

    public DateOnly WantedOn => wantedOn;

    public string? Correction => correction;

    public DateTimeOffset? ComposedAt { get; set; }

    public bool IsSigned { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public int Posted { get; set; }

    /// <summary>By ward; empty for the city's site.</summary>
    public Dictionary<string, DateOnly> PostedOn { get; } = [];

    public bool IsWithdrawn { get; set; }
}
