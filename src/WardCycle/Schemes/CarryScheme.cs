namespace WardCycle.Schemes;

/// <summary>What of last year's sheet comes to this year's field: open issues, what was to be done next.</summary>
/// <param name="From">Texts of any phase, of the same item or of the sheet; printed under each other.</param>
/// <param name="IsFilled">True: the empty field begins with it; false: it stands beside the field.</param>
public sealed record CarryScheme(IReadOnlyList<FieldId> From, bool IsFilled);
