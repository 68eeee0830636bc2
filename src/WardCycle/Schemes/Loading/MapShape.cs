namespace WardCycle.Schemes.Loading;

/// <summary>One kind of mapping in a scheme file and the keys it may hold.</summary>
public sealed record MapShape(string Name, IReadOnlyList<MapKey> Keys)
{
    public MapKey? Find(string key) => Keys.FirstOrDefault(k => k.Name == key);
}
