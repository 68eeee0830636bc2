using System.Text;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>Reads a published table as anybody would: by RFC 4180, and without the apostrophe that keeps a spreadsheet from calculating.</summary>
internal static class Csv
{
    public static List<Dictionary<string, string>> Read(ReadOnlyMemory<byte> bytes)
    {
        var lines = Lines(Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF')).ToList();
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second))];
    }

    private static IEnumerable<List<string>> Lines(string text)
    {
        List<string> line = [];
        var (cell, isQuoted) = (new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[i++]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' or '\n' when !isQuoted:
                    line.Add(Plain(cell.ToString()));
                    cell.Clear();
                    if (text[i] == '\n')
                    {
                        yield return line;
                        line = [];
                    }

                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }
    }

    private static string Plain(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
}
