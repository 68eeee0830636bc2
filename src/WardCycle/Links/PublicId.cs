using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Links;

/// <summary>A link's public part: names the link, opens nothing without the code.</summary>
[JsonConverter(typeof(IdJsonConverter<PublicId>))]
public readonly record struct PublicId(string Value) : IId<PublicId>
{
    public static PublicId From(string value) => new(value);

    public override string ToString() => Value;
}
