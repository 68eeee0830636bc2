using System.Text.Json;
using System.Text.Json.Serialization;

namespace WardCycle.Calendar;

/// <summary>Writes a fiscal year as the calendar year it begins in.</summary>
public sealed class FiscalYearJsonConverter : JsonConverter<FiscalYear>
{
    public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Year);
}
