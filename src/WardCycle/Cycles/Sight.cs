using System.Text.Json.Serialization;

namespace WardCycle.Cycles;

/// <summary>What a look sees.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Reached), "reached")]
[JsonDerivedType(typeof(Over), "over")]
[JsonDerivedType(typeof(Wait), "wait")]
public abstract record Sight
{
    /// <param name="Word">approved, superseded (the newer edition stands in the record); null where there is nothing to tell apart.</param>
    public sealed record Reached(string? Word = null) : Sight;

    /// <summary>The care date is past: the flow ends.</summary>
    public sealed record Over : Sight;

    /// <summary>Look again then (record time), or at a bell: the milestone's own date, or the care date.</summary>
    public sealed record Wait(DateTimeOffset Until, Standing? Standing = null) : Sight;

    public const string Approved = "approved";
    public const string Superseded = "superseded";
}
