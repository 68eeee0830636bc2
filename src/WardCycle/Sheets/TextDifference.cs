using System.Globalization;
using System.Text;

namespace WardCycle.Sheets;

/// <summary>What changed between two texts, for showing two revisions side by side.</summary>
public static class TextDifference
{
    /// <summary>Largest table of the longest common subsequence, in cells (2 bytes each): 1,000 changed characters on either side.</summary>
    private const int MaxCells = 1_000_000;

    /// <summary>A common piece this short between two changes is chance, and reads worse than none.</summary>
    private const int Chance = 1;

    /// <summary>Characters are compared as people see them (a letter with its marks is one); long texts line by line.</summary>
    public static IReadOnlyList<TextSegment> Between(string old, string changed)
    {
        var (a, b) = (Characters(old), Characters(changed));
        return Compare(a, b) ?? Compare(Lines(old), Lines(changed)) ?? Whole(old, changed);
    }

    private static List<TextSegment>? Compare(List<string> a, List<string> b)
    {
        var (head, tail) = CommonEnds(a, b);
        var (n, m) = (a.Count - head - tail, b.Count - head - tail);
        if ((long)(n + 1) * (m + 1) > MaxCells)
        {
            return null;
        }

        var steps = new List<TextSegment>(a.Count + m);
        steps.AddRange(a.Take(head).Select(Same));
        steps.AddRange(WithoutChance(Middle([.. a.Skip(head).Take(n)], [.. b.Skip(head).Take(m)])));
        steps.AddRange(a.Skip(a.Count - tail).Select(Same));
        return Joined(steps);
    }

    private static (int Head, int Tail) CommonEnds(List<string> a, List<string> b)
    {
        var most = Math.Min(a.Count, b.Count);
        var head = 0;
        while (head < most && a[head] == b[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < most - head && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
        }

        return (head, tail);
    }

    private static List<TextSegment> Middle(string[] a, string[] b)
    {
        var length = CommonLengths(a, b);
        var steps = new List<TextSegment>(a.Length + b.Length);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                steps.Add(Same(a[i++]));
                j++;
            }
            else if (j == b.Length || (i < a.Length && length[i + 1, j] >= length[i, j + 1]))
            {
                steps.Add(new(SegmentKind.Removed, a[i++]));
            }
            else
            {
                steps.Add(new(SegmentKind.Added, b[j++]));
            }
        }

        return steps;
    }

    /// <summary>Length of the longest common subsequence of what follows each pair of places.</summary>
    private static ushort[,] CommonLengths(string[] a, string[] b)
    {
        var length = new ushort[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                length[i, j] = a[i] == b[j]
                    ? (ushort)(length[i + 1, j + 1] + 1)
                    : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        return length;
    }

    private static List<TextSegment> WithoutChance(List<TextSegment> steps)
    {
        var kept = new List<TextSegment>(steps.Count);
        for (var i = 0; i < steps.Count;)
        {
            var run = steps.Skip(i).TakeWhile(s => s.Kind == SegmentKind.Same).Count();
            var isChance = run is > 0 and <= Chance && i > 0 && i + run < steps.Count && steps[i].Text != "\n";
            var taken = Math.Max(run, 1);
            kept.AddRange(isChance
                ? steps.Skip(i).Take(run).SelectMany(s => Whole(s.Text, s.Text))
                : steps.Skip(i).Take(taken));
            i += taken;
        }

        return kept;
    }

    /// <summary>One segment per run; between two common pieces what was removed stands before what was added.</summary>
    private static List<TextSegment> Joined(List<TextSegment> steps)
    {
        var joined = new List<TextSegment>();
        var (same, removed, added) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var step in steps)
        {
            if (step.Kind == SegmentKind.Same)
            {
                Flush(joined, SegmentKind.Removed, removed);
                Flush(joined, SegmentKind.Added, added);
                same.Append(step.Text);
                continue;
            }

            Flush(joined, SegmentKind.Same, same);
            (step.Kind == SegmentKind.Removed ? removed : added).Append(step.Text);
        }

        Flush(joined, SegmentKind.Same, same);
        Flush(joined, SegmentKind.Removed, removed);
        Flush(joined, SegmentKind.Added, added);
        return joined;
    }

    private static void Flush(List<TextSegment> joined, SegmentKind kind, StringBuilder text)
    {
        if (text.Length > 0)
        {
            joined.Add(new(kind, text.ToString()));
            text.Clear();
        }
    }

    private static TextSegment Same(string text) => new(SegmentKind.Same, text);

    private static List<TextSegment> Whole(string old, string changed) =>
        [.. new[] { new TextSegment(SegmentKind.Removed, old), new TextSegment(SegmentKind.Added, changed) }.Where(s => s.Text.Length > 0)];

    private static List<string> Characters(string text)
    {
        var characters = new List<string>(text.Length);
        for (var i = 0; i < text.Length; i += characters[^1].Length)
        {
            characters.Add(text.Substring(i, StringInfo.GetNextTextElementLength(text, i)));
        }

        return characters;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var from = 0; from < text.Length; from += lines[^1].Length)
        {
            var end = text.IndexOf('\n', from);
            lines.Add(text[from..(end < 0 ? text.Length : end + 1)]);
        }

        return lines;
    }
}
