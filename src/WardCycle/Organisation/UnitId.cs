using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Organisation;

/// <summary>A unit for ever (city, ward, department, section): its name and place may change, this does not.</summary>
[JsonConverter(typeof(IdJsonConverter<UnitId>))]
public readonly record struct UnitId(string Value) : IId<UnitId>
{
    public static UnitId From(string value) => new(value);

    public override string ToString() => Value;
}
