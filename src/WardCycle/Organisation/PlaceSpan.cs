namespace WardCycle.Organisation;

/// <summary>A unit's place from a day on. The first span has no beginning.</summary>
/// <param name="Order">建制順 among its siblings there.</param>
/// <param name="Above">For a place in another ward: the units above <paramref name="Parent"/>, as they stood on the day of the move.</param>
public sealed record PlaceSpan(UnitId? Parent, int Order, DateOnly? From = null, IReadOnlyList<UnitId>? Above = null);
