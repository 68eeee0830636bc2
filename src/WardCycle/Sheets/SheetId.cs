using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Sheets;

/// <summary>A sheet of one cycle. One per section in the default scheme; other schemes give a unit several.</summary>
[JsonConverter(typeof(IdJsonConverter<SheetId>))]
public readonly record struct SheetId(string Value) : IId<SheetId>
{
    public static SheetId From(string value) => new(value);

    public override string ToString() => Value;
}
