using System.Text;
using WardCycle.Imports;
using WardCycle.Organisation;

namespace WardCycle.Tests.Organisation;

/// <summary>A sound roster of one ward, one line per post, in which a test breaks one cell.</summary>
internal sealed class RosterFile
{
    public const string Name = "roster.csv";

    private readonly List<string> _headings = [.. RosterColumn.All];
    private readonly List<Dictionary<string, string>> _lines = [];

    /// <summary>Line 2 is the department head, 3 and 4 are section heads under it, 5 the ward's coordinator.</summary>
    public static RosterFile Sound()
    {
        var file = new RosterFile();
        file.Line(("部コード", "kumin"), ("部名", "区民部"), ("職コード", "kumin-head"), ("職名", "区民部長"), ("役割", "部長"), ("メール1", "bucho@example.lg.jp"));
        file.Section("madoguchi", "市民窓口課", "1");
        file.Section("nozei", "納税課", "2");
        file.Line(("職コード", "kita-coordinator"), ("職名", "企画担当"), ("役割", "取りまとめ"), ("メール1", "kikaku@example.lg.jp"));
        return file;
    }

    /// <summary>Sets a cell; lines count as in the file, the first below the headings is 2.</summary>
    public RosterFile Set(int line, string column, string text)
    {
        _lines[line - 2][column] = text;
        return this;
    }

    public RosterFile Section(string id, string name, string order) => Line(
        ("部コード", "kumin"), ("部名", "区民部"), ("課コード", id), ("課名", name), ("建制順", order),
        ("職コード", $"{id}-head"), ("職名", $"{name}長"), ("役割", "所属長"), ("メール1", $"{id}@example.lg.jp"), ("上位職コード", "kumin-head"));

    /// <summary>A line in 北区; name the ward again to have another one.</summary>
    public RosterFile Line(params (string Column, string Text)[] cells)
    {
        var line = new Dictionary<string, string> { ["区コード"] = "kita", ["区名"] = "北区" };
        foreach (var (column, text) in cells)
        {
            line[column] = text;
        }

        _lines.Add(line);
        return this;
    }

    public RosterFile WithHeading(string heading)
    {
        _headings.Add(heading);
        return this;
    }

    public RosterFile WithoutHeading(string heading)
    {
        _headings.Remove(heading);
        return this;
    }

    public string Text()
    {
        var rows = _lines.Select(l => _headings.Select(h => l.GetValueOrDefault(h, "")));
        return string.Concat(rows.Prepend(_headings).Select(r => string.Join(',', r.Select(Quote)) + "\r\n"));
    }

    public RosterLoad Read(params string[] domains) => Read(Text(), domains);

    public static RosterLoad Read(string text, params string[] domains) => RosterCsv.Read(Encoding.UTF8.GetBytes(text), Name, domains);

    public Roster Roster() => Loaded(Read());

    public static Roster Loaded(RosterLoad load)
    {
        Assert.True(load is RosterLoad.Loaded, load is RosterLoad.Refused r ? string.Join('\n', r.Problems) : "");
        return ((RosterLoad.Loaded)load).Roster;
    }

    public static IReadOnlyList<FileProblem> Refused(RosterLoad load) => Assert.IsType<RosterLoad.Refused>(load).Problems;

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
