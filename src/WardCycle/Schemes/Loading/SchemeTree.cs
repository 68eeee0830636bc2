using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WardCycle.Schemes.Loading;

/// <summary>
/// Turns YAML into nodes with line numbers, straight from the parser's events, so that depth, anchors, tags and doubled
/// keys are met before anything is built from them.
/// </summary>
internal sealed class SchemeTree(IParser parser, ProblemList problems)
{
    private const string Unreadable = "YAMLとして読めません。字下げ（半角空白）、コロンの後の空白、引用符の閉じ忘れを確かめてください。";

    /// <summary>The file's one document; null where it cannot be read, with the reason among the problems.</summary>
    public static SchemeNode? Parse(string yaml, ProblemList problems)
    {
        var parser = new ShallowParser(new Parser(new StringReader(yaml)));
        try
        {
            return new SchemeTree(parser, problems).Document();
        }
        catch (TooDeepException deep)
        {
            problems.Add((int)deep.Start.Line, "", $"入れ子が深すぎます。{SchemeLimits.Depth}段までにしてください。");
        }
        catch (YamlException broken)
        {
            problems.Add(Math.Min((int)broken.Start.Line, LastLine(yaml)), "", Unreadable);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3's scanner answers some broken flow mappings so instead of naming a place.
            problems.Add((int)(parser.Current?.End.Line ?? 1), "", Unreadable);
        }

        return null;
    }

    private static int LastLine(string yaml) => yaml.TrimEnd('\n').Count(c => c == '\n') + 1;

    private SchemeNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            problems.Add(1, "", "ファイルが空です。README.md の例を写して書き始めてください。");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Node("");
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            problems.Add((int)second.Start.Line, "", "一つのファイルには一つの様式だけを書いてください（--- で区切らないでください）。");
        }

        return root;
    }

    private SchemeNode Node(string path)
    {
        if (parser.TryConsume<Scalar>(out var scalar) && scalar is { Anchor.IsEmpty: true, Tag.IsEmpty: true })
        {
            return new SchemeNode.Scalar((int)scalar.Start.Line, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        var start = scalar ?? parser.Current!;
        if (start is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            return Refuse(start, path, "アンカー（&）、別名（*）、タグ（!）は使えません。内容をそのまま書いてください。");
        }

        return parser.TryConsume<SequenceStart>(out var list) ? List(list, path) : Map(parser.Consume<MappingStart>(), path);
    }

    private SchemeNode List(SequenceStart start, string path)
    {
        List<SchemeNode> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (items.Count == SchemeLimits.Entries)
            {
                return TooMany<SequenceEnd>(start, path);
            }

            items.Add(Node($"{path}[{items.Count}]"));
        }

        return new SchemeNode.List((int)start.Start.Line, items);
    }

    private SchemeNode Map(MappingStart start, string path)
    {
        List<SchemeNode.Entry> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (entries.Count == SchemeLimits.Entries)
            {
                return TooMany<MappingEnd>(start, path);
            }

            entries.Add(Entry(entries, path));
        }

        return new SchemeNode.Map((int)start.Start.Line, entries);
    }

    private SchemeNode.Entry Entry(List<SchemeNode.Entry> earlier, string path)
    {
        var line = (int)parser.Current!.Start.Line;
        var key = parser.Accept<Scalar>(out _) ? Node(path) : Refuse(parser.Current!, path, "項目名には語を一つだけ書いてください。");
        var name = key is SchemeNode.Scalar word ? word.Value : "";
        var inside = path.Length == 0 ? name : $"{path}.{name}";
        if (name.Length > 0 && earlier.Any(e => e.Key == name))
        {
            problems.Add(line, inside, $"「{name}」が二度書かれています。一つにしてください。");
        }

        return new(name, line, Node(inside));
    }

    private SchemeNode.Refused TooMany<TEnd>(NodeEvent start, string path) where TEnd : ParsingEvent
    {
        while (!parser.TryConsume<TEnd>(out _))
        {
            parser.SkipThisAndNestedEvents();
        }

        return Told(start, path, $"項目が多すぎます。{SchemeLimits.Entries}件までにしてください。");
    }

    private SchemeNode.Refused Refuse(ParsingEvent start, string path, string message)
    {
        if (ReferenceEquals(start, parser.Current))
        {
            parser.SkipThisAndNestedEvents();
        }

        return Told(start, path, message);
    }

    private SchemeNode.Refused Told(ParsingEvent start, string path, string message)
    {
        var line = (int)start.Start.Line;
        problems.Add(line, path, message);
        return new(line);
    }
}
