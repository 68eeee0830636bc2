using System.Text.Json.Serialization;

namespace WardCycle.Cycles;

/// <summary>What a pass answers its watcher.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Rest), "rest")]
[JsonDerivedType(typeof(Again), "again")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record PassAnswer
{
    public sealed record Rest(DateTimeOffset Until, Standing? Standing = null) : PassAnswer;

    /// <summary>More is due now than one pass may take.</summary>
    public sealed record Again : PassAnswer;

    /// <summary>The care date is past, or the cycle is cancelled.</summary>
    public sealed record Ended : PassAnswer;
}
