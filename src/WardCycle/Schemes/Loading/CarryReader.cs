namespace WardCycle.Schemes.Loading;

/// <summary>What a field takes over from last year's sheet, and that it is there to take.</summary>
internal static class CarryReader
{
    public static CarryScheme? Read(MapReader map, FieldKind kind)
    {
        if (!map.Has("carry-from"))
        {
            if (map.Has("carry"))
            {
                map.Tell("carry", "前年度から引き継ぐ欄のIDを、carry-from に書いてください。");
            }

            return null;
        }

        if (kind is not (FieldKind.Text or FieldKind.Line))
        {
            map.Tell("carry-from", "carry-from を書けるのは、文の欄（text, line）だけです。行を消すか、kind を直してください。");
        }

        return new([.. map.Scalars("carry-from").Select(s => new FieldId(s.Id()))], map.Has("carry") && map.Scalar("carry").Word(SchemeWords.Carries));
    }

    /// <param name="written">The fields of all phases as written, each with its mapping.</param>
    public static void Hold(IReadOnlyList<WrittenField> written)
    {
        foreach (var (map, field, _) in written.Where(w => w.Field.Carry is not null))
        {
            var texts = written.Select(w => w.Field).Where(f => f.Kind is FieldKind.Text or FieldKind.Line && (f.For is null || f.For == field.For)).Select(f => f.Id).ToList();
            if (field.Carry!.From.FirstOrDefault(id => !texts.Contains(id)) is { Value: not null } unknown)
            {
                map.Tell("carry-from", $"「{unknown}」は、前年度から引き継げる文の欄ではありません。書けるもの: {string.Join(", ", texts)}");
            }
        }
    }
}
