namespace WardCycle.Schemes.Loading;

/// <summary>A piece of a scheme file and the line it begins on.</summary>
internal abstract record SchemeNode(int Line)
{
    /// <param name="IsPlain">Without quotes or block sign, so that 5, true and ~ are not words.</param>
    internal sealed record Scalar(int Line, string Value, bool IsPlain) : SchemeNode(Line);

    internal sealed record List(int Line, IReadOnlyList<SchemeNode> Items) : SchemeNode(Line);

    internal sealed record Map(int Line, IReadOnlyList<Entry> Entries) : SchemeNode(Line);

    /// <summary>Already refused: readers pass over it in silence.</summary>
    internal sealed record Refused(int Line) : SchemeNode(Line);

    /// <summary>A key, the line it stands on, and its value.</summary>
    internal sealed record Entry(string Key, int Line, SchemeNode Value);
}
