namespace WardCycle.Schemes.Loading;

/// <summary>Reads the values of one mapping. What is missing or of a wrong kind is told and answered by a harmless value, so that reading goes on to the next fault.</summary>
internal sealed class MapReader
{
    private readonly MapShape _shape;
    private readonly SchemeNode _node;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, IReadOnlyList<MapReader>> _lists = [];

    public MapReader(MapShape shape, SchemeNode node, string path, ProblemList problems)
    {
        (_shape, _node, Path, _problems) = (shape, node, path, problems);
        if (node is SchemeNode.Map map)
        {
            RefuseUnknownKeys(map);
            TellMissingKeys(map);
        }
        else if (node is not SchemeNode.Refused)
        {
            problems.Add(node.Line, path, $"「項目: 値」の形で書いてください。使える項目: {Names(shape.Keys)}");
        }
    }

    /// <summary>Stands for a mapping whose absence has been told.</summary>
    public static MapReader Absent(MapShape shape) => new(shape, new SchemeNode.Refused(1), "", new(""));

    public string Path { get; }

    public int Line => _node.Line;

    public bool Has(string key) => Value(key) is not null;

    /// <summary>The line of a key's value, else of the mapping.</summary>
    public int LineOf(string key) => Value(key)?.Line ?? Line;

    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    public string Hint(string key) => Key(key).Hint;

    public void Tell(string key, string message) => _problems.Add(LineOf(key), PathOf(key), message);

    /// <summary>The value's node; null where the key is not written.</summary>
    public SchemeNode? Value(string key)
    {
        var known = Key(key);
        return (_node as SchemeNode.Map)?.Entries.FirstOrDefault(e => e.Key == known.Name)?.Value;
    }

    public ScalarReader Scalar(string key) => new(Value(key), message => Tell(key, message), Hint(key));

    /// <summary>The mapping under a key, read by its own reader; null where it is not written.</summary>
    public MapReader? Map(string key, MapShape shape) =>
        Value(key) is { } node ? new(shape, node, PathOf(key), _problems) : null;

    /// <summary>The mappings listed under a key: the same ones at a second asking, so that nothing is told twice.</summary>
    public IReadOnlyList<MapReader> Maps(string key, MapShape shape) =>
        _lists.TryGetValue(key, out var known)
            ? known
            : _lists[key] = [.. Items(key).Select((item, i) => new MapReader(shape, item, $"{PathOf(key)}[{i}]", _problems))];

    public IReadOnlyList<ScalarReader> Scalars(string key) =>
        [.. Items(key).Select((item, i) => new ScalarReader(item, message => _problems.Add(item.Line, $"{PathOf(key)}[{i}]", message), Hint(key)))];

    private IReadOnlyList<SchemeNode> Items(string key)
    {
        var node = Value(key);
        if (node is SchemeNode.List list)
        {
            return list.Items;
        }

        if (node is not (null or SchemeNode.Refused))
        {
            Tell(key, $"{Hint(key)}を、「- 」で始まる行か [ ] の中に並べて書いてください。");
        }

        return [];
    }

    private MapKey Key(string name) =>
        _shape.Find(name) ?? throw new ArgumentException($"{_shape.Name} has no key {name}.", nameof(name));

    private void RefuseUnknownKeys(SchemeNode.Map map)
    {
        foreach (var entry in map.Entries.Where(e => e.Key.Length > 0 && _shape.Find(e.Key) is null))
        {
            _problems.Add(entry.Line, PathOf(entry.Key), $"「{entry.Key}」という項目はありません。つづりを確かめてください。使える項目: {Names(_shape.Keys)}");
        }
    }

    private void TellMissingKeys(SchemeNode.Map map)
    {
        foreach (var key in _shape.Keys.Where(k => k.Required && map.Entries.All(e => e.Key != k.Name)))
        {
            _problems.Add(map.Line, PathOf(key.Name), $"「{key.Name}」がありません。{key.Hint}を書いてください。");
        }
    }

    private static string Names(IEnumerable<MapKey> keys) => string.Join(", ", keys.Select(k => k.Name));
}
