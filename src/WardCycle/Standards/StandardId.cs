using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Standards;

/// <summary>A standard for as long as the catalogue lives: its number, words and level may change, this never does.</summary>
[JsonConverter(typeof(IdJsonConverter<StandardId>))]
public readonly record struct StandardId(string Value) : IId<StandardId>
{
    public static StandardId From(string value) => new(value);

    /// <summary>std1, std2: how the catalogue names its own.</summary>
    public static StandardId Numbered(int number) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"std{number}"));

    public override string ToString() => Value;
}
