namespace WardCycle.Secretariat.Papers;

/// <summary>What stands in a part, from top to bottom.</summary>
public abstract record PapersBlock
{
    public sealed record Heading(string Text) : PapersBlock;

    public sealed record Words(string Text) : PapersBlock;

    public sealed record Lines(IReadOnlyList<string> Items) : PapersBlock;

    /// <param name="Rows">The first cell heads its row.</param>
    /// <param name="Course">Drawn above the table, where a line says more than its figures.</param>
    public sealed record Table(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, DrawnCourse? Course = null) : PapersBlock;
}
