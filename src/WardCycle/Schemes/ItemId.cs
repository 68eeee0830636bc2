using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Schemes;

/// <summary>An item of a scheme's tree; a stable key from year to year.</summary>
[JsonConverter(typeof(IdJsonConverter<ItemId>))]
public readonly record struct ItemId(string Value) : IId<ItemId>
{
    public static ItemId From(string value) => new(value);

    public override string ToString() => Value;
}
