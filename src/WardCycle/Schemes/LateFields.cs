namespace WardCycle.Schemes;

/// <summary>Beside every figure that may be late a day: when it becomes final. An empty day says that it is final.</summary>
public static class LateFields
{
    private const string Behind = "--late";
    private const int DayLength = 100;

    public static FieldId IdOf(FieldId figure) => new(figure + Behind);

    public static IReadOnlyList<FieldScheme> Expand(IReadOnlyList<FieldScheme> fields) => [.. fields.SelectMany(f => f.MayBeLate ? [f, Day(f)] : new[] { f })];

    /// <summary>The day beside a figure; null where it cannot be late.</summary>
    public static FieldScheme? Of(PhaseScheme phase, FieldScheme figure) => figure.MayBeLate ? phase.Fields.FirstOrDefault(f => f.LateOf == figure.Id) : null;

    private static FieldScheme Day(FieldScheme figure) => new(
        IdOf(figure.Id),
        $"{figure.Label}の確定予定日（未確定のときだけ）",
        FieldKind.Date,
        figure.IsPublic,
        Required: false,
        Guidance: "まだ確定していないときは、上に見込みの数値を、ここに確定する日を入力してください。その日まで、この数値だけ直せます。確定したら、空にして提出してください。",
        MaxLength: DayLength,
        For: figure.For,
        Item: figure.Item,
        Written: figure.Item is null ? null : IdOf(figure.Base),
        Filler: figure.Filler,
        LateOf: figure.Id);
}
