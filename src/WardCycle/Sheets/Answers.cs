using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>A sheet's values by field, as typed (line ends LF). A choice holds the grade's code; a missing field is empty.</summary>
public sealed record Answers(IReadOnlyDictionary<FieldId, string> Values)
{
    public static Answers None { get; } = new(ImmutableDictionary<FieldId, string>.Empty);

    [JsonIgnore]
    public bool IsEmpty => Values.Values.All(string.IsNullOrWhiteSpace);

    public string this[FieldId field] => Values.GetValueOrDefault(field, "");

    /// <summary>Both; where both speak of a field, the other holds.</summary>
    public Answers With(Answers other) => new(Values.Keys.Union(other.Values.Keys).ToDictionary(f => f, f => other.Values.TryGetValue(f, out var text) ? text : this[f]));

    public bool SameAs(Answers other) =>
        Values.Keys.Union(other.Values.Keys).All(f => string.Equals(this[f], other[f], StringComparison.Ordinal));
}
