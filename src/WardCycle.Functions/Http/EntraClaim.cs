using System.Text.Json.Serialization;

namespace WardCycle.Functions.Http;

internal sealed record EntraClaim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);
