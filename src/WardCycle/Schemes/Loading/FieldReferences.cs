namespace WardCycle.Schemes.Loading;

/// <summary>Holds that what fields and items point to exists and fits: kinds, figures of a suggestion, plans, reasons.</summary>
internal sealed class FieldReferences(ItemTree tree, IReadOnlyList<WrittenField> fields, IReadOnlyList<RatingScale> scales)
{
    public void Hold()
    {
        foreach (var written in fields)
        {
            HoldFor(written);
            HoldTarget(written);
            HoldSuggest(written);
        }

        foreach (var item in tree.All)
        {
            HoldItem(item);
        }
    }

    private void HoldFor(WrittenField written)
    {
        if (written.Field.For is not { } kind || written.Map.Value("for") is not SchemeNode.Scalar)
        {
            return;
        }

        if (!tree.Knows(kind))
        {
            written.Map.Tell("for", $"項目の種類「{kind}」が item-kinds にありません。書けるもの: {tree.KindNames}");
        }
        else if (kind == StandardsScheme.ItemKind && !StandardItems.Fits(written.Field.Id))
        {
            written.Map.Tell("for", "基準ごとの欄のIDは、もっと短くしてください（33文字以内）。");
        }
        else if (kind != StandardsScheme.ItemKind && !tree.Of(kind).Any())
        {
            written.Map.Tell("for", $"種類が「{kind}」の項目が items に一つもありません。items に書くか、for の行を消してください。");
        }
        else if (tree.Of(kind).FirstOrDefault(i => !Record.IdRule.Allows((written.Field.MayBeLate ? LateFields.IdOf(ItemFields.IdOf(i.Id, written.Field.Id)) : ItemFields.IdOf(i.Id, written.Field.Id)).Value)) is { } item)
        {
            written.Map.Tell("for", $"項目のID「{item.Id}」と欄のID「{written.Field.Id}」をつなぐと{Record.IdRule.MaxLength}文字を超えます。どちらかを短くしてください。");
        }
    }

    private void HoldTarget(WrittenField written)
    {
        if (written.Field.Target is { } target && written.Map.Map("target", SchemeShapes.Target) is { } map)
        {
            HoldTarget(map, target, written, message => written.Map.Tell("target", message));
        }
    }

    private void HoldTarget(MapReader map, TargetScheme target, WrittenField written, Action<string> tellMisfit)
    {
        var isGrade = target.Rule == TargetRule.Grade;
        if (isGrade != (written.Field.Kind == FieldKind.Choice) || written.Field.Kind is not (FieldKind.Figure or FieldKind.Choice))
        {
            tellMisfit($"欄「{written.Field.Id}」の種類に合いません。数値の欄（figure）には grade 以外を、評価の欄（choice）には grade を書いてください。");
        }
        else if (isGrade && scales.FirstOrDefault(s => s.Id == written.Field.Scale) is { } scale && scale.Grades.All(g => g.Code != target.Grade))
        {
            map.Tell("grade", $"「{target.Grade}」は評価「{scale.Id}」の記号ではありません。書けるもの: {string.Join(", ", scale.Grades.Select(g => g.Code))}");
        }

        if (target.Field is { } plan && !Figures(written, written.Phase).Any(f => f.Field.Id == plan))
        {
            map.Tell("value-from", $"同じか前の段階にある、数値の欄のIDを書いてください。書けるもの: {Names(Figures(written, written.Phase))}");
        }
    }

    private void HoldSuggest(WrittenField written)
    {
        if (written.Field.Suggest is not { } suggest || written.Map.Map("suggest", SchemeShapes.Suggest) is not { } map)
        {
            return;
        }

        var isByDay = suggest.IsByDay;
        var sources = fields.Where(f => f.Phase <= written.Phase && Reaches(written, f) && (isByDay ? f.Field.Kind is FieldKind.Date : f.Field.Kind is FieldKind.Figure or FieldKind.Choice)).ToList();
        if (isByDay && suggest.Grades.Any(g => g.When is not (SuggestWhen.OnTime or SuggestWhen.Late or SuggestWhen.Otherwise)))
        {
            map.Tell("grades", "日付で決める目安（on-time, late）に、数値で決める条件は混ぜられません。otherwise だけを加えられます。");
        }

        foreach (var unknown in suggest.From.Where(id => sources.All(f => f.Field.Id != id)).Take(1))
        {
            map.Tell("from", $"「{unknown}」は、目安のもとになる欄ではありません。書けるもの: {Names(sources)}");
        }

        var reasons = fields.Where(f => f.Phase == written.Phase && f.Field.For == written.Field.For && f.Field.Kind is FieldKind.Text or FieldKind.Line).ToList();
        if (suggest.Reason is { } reason && reasons.All(f => f.Field.Id != reason))
        {
            map.Tell("reason", $"同じ段階の、文の欄のIDを書いてください。書けるもの: {Names(reasons)}");
        }
    }

    private void HoldItem(ItemRead read)
    {
        foreach (var map in read.Map.Maps("targets", SchemeShapes.ItemTarget))
        {
            if (FieldOf(map, read.Item) is { } field)
            {
                HoldTarget(map, read.Item.Targets![field.Field.Id], field, message => map.Tell("field", message));
            }
        }

        var figures = fields.Where(f => f.Field.For == read.Item.Kind && f.Field is { Kind: FieldKind.Figure, IsFromReviewer: false }).ToList();
        if (read.Item.FromCity?.FirstOrDefault(id => figures.All(f => f.Field.Id != id)) is { Value: not null } unknown)
        {
            read.Map.Tell("from-city", $"「{unknown}」は、種類「{read.Item.Kind}」の項目ごとの数値の欄ではありません。書けるもの: {Names(figures)}");
        }

        foreach (var map in read.Map.Maps("previous", SchemeShapes.PreviousValue))
        {
            FieldOf(map, read.Item);
        }
    }

    private WrittenField? FieldOf(MapReader map, PlanItem item)
    {
        var own = fields.Where(f => f.Field.For == item.Kind).ToList();
        if (map.Value("field") is not SchemeNode.Scalar name)
        {
            return null;
        }

        var field = own.FirstOrDefault(f => f.Field.Id.Value == name.Value);
        if (field is null)
        {
            map.Tell("field", $"「{name.Value}」は、種類「{item.Kind}」の項目ごとの欄ではありません。書けるもの: {Names(own)}");
        }

        return field;
    }

    private IEnumerable<WrittenField> Figures(WrittenField asking, int phase) =>
        fields.Where(f => f.Phase <= phase && f.Field is { Kind: FieldKind.Figure, OnlyTargeted: false } && f.Field.Id != asking.Field.Id && Reaches(asking, f));

    /// <summary>An item's field sees its own item's fields and the sheet's; the sheet's sees the sheet's.</summary>
    private static bool Reaches(WrittenField from, WrittenField to) =>
        to.Field.Id != from.Field.Id && (to.Field.For is null || to.Field.For == from.Field.For);

    private static string Names(IEnumerable<WrittenField> fields) => string.Join(", ", fields.Select(f => f.Field.Id)) is { Length: > 0 } names ? names : "なし";
}
