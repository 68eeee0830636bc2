using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Schemes;

/// <summary>A field of a sheet.</summary>
[JsonConverter(typeof(IdJsonConverter<FieldId>))]
public readonly record struct FieldId(string Value) : IId<FieldId>
{
    public static FieldId From(string value) => new(value);

    public override string ToString() => Value;
}
