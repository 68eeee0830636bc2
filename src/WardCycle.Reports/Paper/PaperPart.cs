namespace WardCycle.Reports.Paper;

/// <summary>What stands under each other on paper.</summary>
public abstract record PaperPart
{
    /// <summary>The table of units.</summary>
    public sealed record Units(PaperTable Table) : PaperPart;

    /// <param name="Level">2 to 6: a heading's level on the page.</param>
    public sealed record Heading(string Text, int Level) : PaperPart;

    /// <summary>An ancestor's text, below its heading.</summary>
    public sealed record Words(string Text) : PaperPart;

    /// <summary>A table of items, or a labelled grid.</summary>
    public sealed record Grid(PaperGrid Content) : PaperPart;
}
