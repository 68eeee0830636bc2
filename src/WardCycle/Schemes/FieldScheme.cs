using WardCycle.Organisation;

namespace WardCycle.Schemes;

/// <summary>One field of a sheet.</summary>
/// <param name="Label">On the form.</param>
/// <param name="IsPublic">False: 内部項目, never in a report, an open-data file or the public page.</param>
/// <param name="Required">Asked for at submission, not for a draft.</param>
/// <param name="RequiredWhen">Also required where another field of the phase has one of these values.</param>
/// <param name="Scale">The scale's id, for <see cref="FieldKind.Choice"/>.</param>
/// <param name="Guidance">記入要領</param>
/// <param name="Example">記入例</param>
/// <param name="SoftLength">Full-width characters that the paper's row is meant to hold; the form measures the lines they take in the printed column and marks what overflows, nothing is refused.</param>
/// <param name="MaxLength">UTF-16 units; beyond it the text is refused.</param>
/// <param name="For">The kind of item that it is asked for, once per item; null for a field of the sheet itself.</param>
/// <param name="Item">Set by <see cref="ItemFields"/>: the item that this field belongs to.</param>
/// <param name="Written">Set by <see cref="ItemFields"/>: the id as written in the scheme; see <see cref="Base"/>.</param>
/// <param name="Unit">Of a figure: %, 件.</param>
/// <param name="Decimals">Of a figure: how many are usual; more or fewer are pointed out, never refused.</param>
/// <param name="Least">Of a figure: below it is pointed out.</param>
/// <param name="Most">Of a figure: above it is pointed out.</param>
/// <param name="Free">Of a figure: text such as 毎月 or 随時 is kept too.</param>
/// <param name="Target">What the figure or grade is held against.</param>
/// <param name="Previous">前年度数値, where no cycle of the year before holds it.</param>
/// <param name="OnlyTargeted">Asked only at items that have a target for it.</param>
/// <param name="Filler">The kind of unit that fills its phase, where the phase names another one than the scheme.</param>
/// <param name="To">Of links: what they point to.</param>
/// <param name="Mark">Of a tick: what it means to the city; null for nothing more.</param>
/// <param name="Beside">Of a tick: the text that it speaks of.</param>
/// <param name="MayBeLate">Of a figure: it may be marked 未確定 with the day on which it becomes final.</param>
/// <param name="LateOf">Set by <see cref="LateFields"/>: the figure whose final day this is.</param>
/// <param name="IsChangeable">目標変更: it may be changed with date and reason after its phase has closed.</param>
/// <param name="HasPublicReason">The reason of such a change is printed.</param>
/// <param name="Carry">Of a text: what it takes over from last year's sheet.</param>
/// <param name="Supplier">Who gives it its content; what others give, the sheet shows and does not ask.</param>
/// <param name="Suggest">Of a choice: the rule that suggests a grade.</param>
public sealed record FieldScheme(
    FieldId Id,
    string Label,
    FieldKind Kind,
    bool IsPublic,
    bool Required,
    RequiredWhen? RequiredWhen = null,
    string? Scale = null,
    string? Guidance = null,
    string? Example = null,
    int? SoftLength = null,
    int MaxLength = FieldScheme.DefaultMaxLength,
    string? For = null,
    ItemId? Item = null,
    FieldId? Written = null,
    string? Unit = null,
    int? Decimals = null,
    decimal? Least = null,
    decimal? Most = null,
    bool Free = false,
    TargetScheme? Target = null,
    string? Previous = null,
    SuggestScheme? Suggest = null,
    UnitKind? Filler = null,
    bool OnlyTargeted = false,
    LinkTo? To = null,
    TickMark? Mark = null,
    FieldId? Beside = null,
    FieldSupplier Supplier = FieldSupplier.Section,
    CarryScheme? Carry = null,
    bool MayBeLate = false,
    FieldId? LateOf = null,
    bool IsChangeable = false,
    bool HasPublicReason = false)
{
    /// <summary>Default of max-length: ten times what a paper row holds.</summary>
    public const int DefaultMaxLength = 4000;

    /// <summary>What a ticked box holds.</summary>
    public const string Ticked = "yes";

    public bool IsFromCity => Supplier == FieldSupplier.City;

    public bool IsFromReviewer => Supplier == FieldSupplier.Reviewer;

    /// <summary>Asked of those who fill the sheet.</summary>
    public bool IsTyped => Supplier == FieldSupplier.Section;

    /// <summary>The id as written in the scheme: the same for every item's field.</summary>
    public FieldId Base => Written ?? Id;
}
