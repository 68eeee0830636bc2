namespace WardCycle.Schemes.Loading;

/// <summary>A field as written, before it is expanded over items.</summary>
/// <param name="Phase">Index of its phase.</param>
internal sealed record WrittenField(MapReader Map, FieldScheme Field, int Phase);
