namespace WardCycle.Schemes;

/// <summary>What a cell of a report prints. Field ids are as written in the scheme: at an item they stand for that item's fields, or for the sheet's own.</summary>
public abstract record CellContent
{
    /// <summary>A property of the row's item, or of an item above it.</summary>
    /// <param name="Kind">Kind of the item or ancestor; null: the row's item.</param>
    public sealed record OfItem(ItemPart Part, string? Kind = null) : CellContent;

    /// <summary>Answers under each other, empty ones left out.</summary>
    /// <param name="Year">0 for this year's, -1 for last year's, -2 for the one before.</param>
    public sealed record Answers(IReadOnlyList<FieldId> Fields, int Year = 0) : CellContent;

    /// <summary>前年度数値: last year's answer, else the one that the scheme carries; several under each other, empty ones left out.</summary>
    public sealed record PreviousValue(IReadOnlyList<FieldId> Fields) : CellContent;

    /// <summary>The target in words: 80%以上（平成26年度まで）; several under each other.</summary>
    public sealed record Target(IReadOnlyList<FieldId> Fields) : CellContent;

    /// <summary>The mean of a figure over all wards, with the number of wards; several under each other.</summary>
    public sealed record OfAllWards(IReadOnlyList<FieldId> Fields) : CellContent;

    /// <summary>A figure over the fiscal years that are known, the oldest first.</summary>
    public sealed record OverYears(IReadOnlyList<FieldId> Fields) : CellContent
    {
        /// <summary>Years before this one.</summary>
        public const int MostYears = 5;
    }

    /// <summary>A printed text with {年度}, {前年度}, {翌年度} and {区}; in a form, without a heading of its own, it is a heading.</summary>
    public sealed record Words(string Text) : CellContent;

    /// <summary>Several under each other in one cell, such as an item's name and its target.</summary>
    public sealed record Several(IReadOnlyList<CellContent> Parts) : CellContent;

    /// <summary>The content itself, or the parts of a stack.</summary>
    public IReadOnlyList<CellContent> Each => this is Several several ? several.Parts : [this];
}
