using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Organisation;

/// <summary>A post (職) for ever, whoever holds it.</summary>
[JsonConverter(typeof(IdJsonConverter<PostId>))]
public readonly record struct PostId(string Value) : IId<PostId>
{
    public static PostId From(string value) => new(value);

    public override string ToString() => Value;
}
