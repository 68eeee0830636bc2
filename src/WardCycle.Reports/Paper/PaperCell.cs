namespace WardCycle.Reports.Paper;

/// <summary>One cell as every printed form shows it.</summary>
/// <param name="Text">Safe to print: see <see cref="PrintableText"/>; line breaks are LF.</param>
/// <param name="Notes">Below the text: a reason for 「―」, 未確定.</param>
/// <param name="Legend">What a grade's mark means, for people who hear the page.</param>
public sealed record PaperCell(CellKind Kind, string Text, IReadOnlyList<string> Notes, string Legend = "")
{
    /// <summary>Sections whose cell this is: more than 1 where a scheme merges shared texts, 0 where the cell above covers it.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>A grade in words instead of a sign.</summary>
    public bool IsWord => Kind is CellKind.Grade or CellKind.Outside && Text.Length > 1;

    public string All => string.Join('\n', Notes.Prepend(Text).Where(t => t.Length > 0));
}
