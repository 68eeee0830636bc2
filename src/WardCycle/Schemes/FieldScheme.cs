namespace WardCycle.Schemes;

/// <summary>One field of a sheet.</summary>
/// <param name="Label">On the form.</param>
/// <param name="IsPublic">False: 内部項目, never in a report, an open-data file or the public page.</param>
/// <param name="Required">Asked for at submission, not for a draft.</param>
/// <param name="RequiredWhen">Also required where another field of the phase has one of these values.</param>
/// <param name="Scale">The scale's id, for <see cref="FieldKind.Choice"/>.</param>
/// <param name="Guidance">記入要領</param>
/// <param name="Example">記入例</param>
/// <param name="SoftLength">UTF-16 units that fit the paper row; beyond it a mark is shown, nothing is refused.</param>
/// <param name="MaxLength">UTF-16 units; beyond it the text is refused.</param>
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
    int MaxLength = FieldScheme.DefaultMaxLength)
{
    /// <summary>Default of max-length: ten times what a paper row holds.</summary>
    public const int DefaultMaxLength = 4000;
}
