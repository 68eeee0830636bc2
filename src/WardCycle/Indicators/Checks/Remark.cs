using WardCycle.Schemes;

namespace WardCycle.Indicators.Checks;

/// <summary>Something that a reader should look at; never a reason to refuse a sheet.</summary>
/// <param name="Fields">The fields that it is about.</param>
/// <param name="Text">One Japanese sentence.</param>
public sealed record Remark(RemarkKind Kind, IReadOnlyList<FieldId> Fields, string Text);
