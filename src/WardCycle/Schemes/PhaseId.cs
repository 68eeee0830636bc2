using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Schemes;

/// <summary>A phase of a scheme; never changes once a cycle has started.</summary>
[JsonConverter(typeof(IdJsonConverter<PhaseId>))]
public readonly record struct PhaseId(string Value) : IId<PhaseId>
{
    /// <summary>How rows write phases: ordinal by id, whatever order a scheme has them in.</summary>
    public static IComparer<PhaseId> Ordinal { get; } = Comparer<PhaseId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    public static PhaseId From(string value) => new(value);

    public override string ToString() => Value;
}
