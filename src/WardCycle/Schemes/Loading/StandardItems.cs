using System.Globalization;
using WardCycle.Record;
using WardCycle.Standards;

namespace WardCycle.Schemes.Loading;

/// <summary>The standards in force as items beside the scheme's own, so that a field <c>for: standard</c> is asked once for each.</summary>
internal static class StandardItems
{
    /// <summary>So many digits fit behind std in a field's id.</summary>
    private const int Longest = 999;

    public static ItemTree Into(ItemTree tree, StandardsScheme? standards, MapReader scheme)
    {
        if (standards is null)
        {
            return tree;
        }

        if (tree.Knows(StandardsScheme.ItemKind))
        {
            scheme.Tell("item-kinds", $"「{StandardsScheme.ItemKind}」は基準のための種類です。別のIDにしてください。");
        }

        foreach (var taken in tree.All.Where(i => i.Item.Id.Value is ['s', 't', 'd', .. var rest] && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            taken.Map.Tell("id", "std と数字を続けたIDは基準のために使います。別のIDにしてください。");
        }

        return tree with
        {
            Kinds = [.. tree.Kinds, new(StandardsScheme.ItemKind, standards.Label)],
            Roots = [.. tree.Roots, .. standards.InForce.Select(Item)],
        };
    }

    /// <summary>A field's id fits behind every standard that will ever come.</summary>
    public static bool Fits(FieldId written) => IdRule.Allows(ItemFields.IdOf(new(StandardId.Numbered(Longest).Value), written).Value);

    private static PlanItem Item(Standard standard) => new(
        new(standard.Id.Value),
        StandardsScheme.ItemKind,
        standard.Words.Level is { } level ? $"{standard.Words.Title}（{level.Words}）" : standard.Words.Title,
        standard.Words.Number,
        standard.Words.Text);
}
