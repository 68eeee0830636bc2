using WardCycle.Organisation;
using WardCycle.Standards;

namespace WardCycle.Rehearsal;

/// <summary>The policy that a simulated ward mayor sets at the year's beginning: our own sentences.</summary>
public static class SamplePolicy
{
    private static readonly string[] Lines =
    [
        "はじめて来庁される方にも分かる案内と言葉づかいを、すべての窓口でそろえます。",
        "お待たせする時間の目安をお伝えし、混み合う時期の応援を早めに決めます。",
        "職場ごとに月1回話し合い、気づいたことを担当が替わっても続けられる形で残します。",
    ];

    /// <summary>The same as one text, where the ward's own sheet says it.</summary>
    public static string Text { get; } = string.Join('\n', Lines);

    /// <summary>What the record names them.</summary>
    public static string[] Ids { get; } = ["p1", "p2", "p3"];

    public static StandardCommand.SetPolicy For(UnitId ward, DateOnly day) =>
        new(ward, [.. Lines.Select(l => new PolicyLine("", l))], "区長", day);
}
