namespace WardCycle.Schemes;

/// <summary>Expands the fields that are asked per item into plain ones: everything that works on a sheet's fields works on them.</summary>
public static class ItemFields
{
    private const string Between = "--";

    public static FieldId IdOf(ItemId item, FieldId written) => new($"{item}{Between}{written}");

    /// <summary>
    /// Fields of the sheet itself as written; the items' fields stand where the first of them is written, walking the tree,
    /// per item in the order written.
    /// </summary>
    /// <param name="scheme">Written fields of all phases: what a field points to may stand in an earlier phase.</param>
    public static IReadOnlyList<FieldScheme> Expand(IReadOnlyList<FieldScheme> phase, IReadOnlyList<PlanItem> roots, IReadOnlyList<FieldScheme> scheme)
    {
        var place = phase.TakeWhile(f => f.For is null).Count();
        return
        [
            .. phase.Take(place),
            .. from item in roots.SelectMany(r => r.Tree)
               from field in phase
               where field.For == item.Kind && (!field.OnlyTargeted || item.Targets?.ContainsKey(field.Id) == true)
               select At(field, item, scheme),
            .. phase.Skip(place).Where(f => f.For is null),
        ];
    }

    private static FieldScheme At(FieldScheme field, PlanItem item, IReadOnlyList<FieldScheme> scheme)
    {
        var target = (item.Targets ?? new Dictionary<FieldId, TargetScheme>()).GetValueOrDefault(field.Id) ?? field.Target;
        var isFromCity = item.FromCity?.Contains(field.Id) == true;
        return field with
        {
            Supplier = isFromCity ? FieldSupplier.City : field.Supplier,
            Required = field.Required && !isFromCity,
            MayBeLate = field.MayBeLate && !isFromCity,
            IsChangeable = field.IsChangeable && !isFromCity,
            Id = IdOf(item.Id, field.Id),
            Item = item.Id,
            Written = field.Id,
            RequiredWhen = field.RequiredWhen is { } when ? when with { Field = Here(when.Field) } : null,
            Target = target is { Field: { } plan } ? target with { Field = Here(plan) } : target,
            Previous = (item.Previous ?? new Dictionary<FieldId, string>()).GetValueOrDefault(field.Id) ?? field.Previous,
            Carry = field.Carry is { } carry ? carry with { From = [.. carry.From.Select(Here)] } : null,
            Beside = field.Beside is { } text ? Here(text) : null,
            Suggest = field.Suggest is { } suggest
                ? suggest with { From = [.. suggest.From.Select(Here)], Reason = suggest.Reason is { } reason ? Here(reason) : null }
                : null,
        };

        FieldId Here(FieldId id) => scheme.Any(f => f.Id == id && f.For == item.Kind) ? IdOf(item.Id, id) : id;
    }
}
