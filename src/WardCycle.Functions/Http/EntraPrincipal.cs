using System.Text.Json.Serialization;

namespace WardCycle.Functions.Http;

/// <summary>The principal as the platform writes it into its header.</summary>
internal sealed record EntraPrincipal(
    [property: JsonPropertyName("role_typ")] string? RoleType,
    [property: JsonPropertyName("claims")] IReadOnlyList<EntraClaim>? Claims);
