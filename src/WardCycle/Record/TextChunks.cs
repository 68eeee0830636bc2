namespace WardCycle.Record;

/// <summary>Long text in pieces of at most 32,768 UTF-16 units, never cut inside a surrogate pair: one property each in Table Storage.</summary>
public static class TextChunks
{
    /// <summary>At least one piece; the empty text is one empty piece.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (text.Length <= RecordLimits.MaxPropertyUnits)
        {
            return [text];
        }

        List<string> chunks = new(AtMost(text.Length));
        for (var at = 0; at < text.Length;)
        {
            var length = Length(text, at);
            chunks.Add(text.Substring(at, length));
            at += length;
        }

        return chunks;
    }

    public static string Join(IEnumerable<string> chunks) => string.Concat(chunks);

    /// <summary>How many pieces a text of that length can need: every piece may be one unit short.</summary>
    public static int AtMost(int length) => 1 + length / (RecordLimits.MaxPropertyUnits - 1);

    private static int Length(string text, int at)
    {
        var length = Math.Min(RecordLimits.MaxPropertyUnits, text.Length - at);
        var cutsPair = at + length < text.Length && char.IsSurrogatePair(text[at + length - 1], text[at + length]);
        return cutsPair ? length - 1 : length;
    }
}
