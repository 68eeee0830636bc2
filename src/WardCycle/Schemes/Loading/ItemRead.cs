namespace WardCycle.Schemes.Loading;

/// <summary>An item and the mapping it was read from.</summary>
internal sealed record ItemRead(MapReader Map, PlanItem Item);
