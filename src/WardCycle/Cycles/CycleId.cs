using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Cycles;

/// <summary>One yearly cycle, such as kamigyo-2026.</summary>
[JsonConverter(typeof(IdJsonConverter<CycleId>))]
public readonly record struct CycleId(string Value) : IId<CycleId>
{
    public static CycleId From(string value) => new(value);

    public override string ToString() => Value;
}
