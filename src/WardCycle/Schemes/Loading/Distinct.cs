namespace WardCycle.Schemes.Loading;

/// <summary>Holds that no two mappings of a list say the same under a key.</summary>
internal static class Distinct
{
    public static void Hold(IEnumerable<MapReader> maps, string key, string name)
    {
        HashSet<string> seen = [];
        foreach (var map in maps)
        {
            if (map.Value(key) is SchemeNode.Scalar { Value.Length: > 0 } value && !seen.Add(value.Value))
            {
                map.Tell(key, $"{name}「{value.Value}」は、ほかで使われています。別のものにしてください。");
            }
        }
    }
}
