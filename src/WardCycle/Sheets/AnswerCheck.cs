using WardCycle.Indicators;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Sheets;

/// <summary>Whether answers may be kept as a draft or submitted. Pure; the page, the API and the entry on behalf ask the same.</summary>
public static class AnswerCheck
{
    /// <summary>Line ends become LF; nothing else changes (rule 22). Lengths are counted after this.</summary>
    public static Answers Clean(Answers answers) => new(answers.Values.ToDictionary(a => a.Key, a => LineEnds.ToLf(a.Value)));

    /// <summary>All that is wrong, in the order of the form.</summary>
    /// <param name="submitting">A draft may leave fields empty, a submission not.</param>
    /// <param name="ownedElsewhere">Shared fields whose text is the lead sheet's: never asked for here.</param>
    /// <param name="facts">What suggestions are made from: with it a choice that differs from its suggestion asks for the reason.</param>
    public static IReadOnlyList<Problem> Check(
        Scheme scheme, PhaseId phase, Answers answers, bool submitting, IReadOnlySet<FieldId> ownedElsewhere, IndicatorFacts? facts = null)
    {
        var fields = scheme.Phase(phase).Fields;
        var cleaned = Clean(answers);
        var suggester = submitting && facts is not null ? new Suggester(scheme, facts.With(cleaned)) : null;
        var foreign = answers.Values.Keys.Where(id => fields.All(f => f.Id != id)).OrderBy(id => id.Value, StringComparer.Ordinal);
        return
        [
            .. from field in fields
               let message = Fault(scheme, field, cleaned[field.Id])
                   ?? (submitting && !ownedElsewhere.Contains(field.Id) ? Missing(scheme, field, cleaned) : null)
               where message is not null
               select new Problem(field.Id.Value, message),
            .. fields.Where(f => !ownedElsewhere.Contains(f.Id)).Select(f => Unexplained(scheme, f, cleaned, suggester)).OfType<Problem>(),
            .. foreign.Select(id => new Problem(id.Value, "この段階のシートにない項目です。ページを開き直して、もう一度入力してください。")),
        ];
    }

    private static string? Fault(Scheme scheme, FieldScheme field, string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (UnwantedCharacter.FirstIn(value) is { } unwanted)
        {
            return $"「{scheme.LabelOf(field)}」の{unwanted.Line}行目の{unwanted.Column}文字目に、目に見えない制御文字など、扱えない文字（{unwanted.Code}）が入っています。その文字を削除して入力し直してください。";
        }

        return field.Kind switch
        {
            FieldKind.Choice when scheme.Scale(field.Scale!).Find(value) is null => $"「{scheme.LabelOf(field)}」は、表示されている中から選んでください。",
            FieldKind.Line or FieldKind.Figure or FieldKind.Date when value.Contains('\n', StringComparison.Ordinal) => $"「{scheme.LabelOf(field)}」は、改行を入れずに1行で入力してください。",
            not FieldKind.Choice when value.Length > field.MaxLength => TooLong(scheme, field, value),
            FieldKind.Figure when !field.Free && FigureReader.Read(value, field.Unit ?? field.Target?.Unit) is FigureReading.NoFigure no => $"「{scheme.LabelOf(field)}」は、{no.Reason}",
            FieldKind.Date when !string.IsNullOrWhiteSpace(value) && DayReader.Read(value) is null => $"「{scheme.LabelOf(field)}」は、年月日で入力してください（例: 2027-03-31、令和9年3月31日）。",
            FieldKind.Links when !AreKnown(scheme, field, value) => $"「{scheme.LabelOf(field)}」は、表示されている中から選んでください。",
            FieldKind.Tick when value != FieldScheme.Ticked => $"「{scheme.LabelOf(field)}」は、チェックを付けるか外してください。",
            _ => null,
        };
    }

    /// <summary>Each of the standards in force, once; which lines a ward's policy has is held by <see cref="PolicyLinks"/>.</summary>
    private static bool AreKnown(Scheme scheme, FieldScheme field, string value)
    {
        var ids = AnswerWords.Ids(value);
        return ids.Count == ids.Distinct(StringComparer.Ordinal).Count() && value == string.Join(' ', ids)
            && (field.To == LinkTo.Policy || ids.All(id => scheme.Standards?.InForce.Any(s => s.Id.Value == id) ?? false));
    }

    /// <summary>A grade other than the suggested one without its reason.</summary>
    private static Problem? Unexplained(Scheme scheme, FieldScheme field, Answers answers, Suggester? suggester) =>
        field.Suggest?.Reason is { } reason
            && answers[field.Id] is { Length: > 0 } chosen
            && chosen != scheme.Scale(field.Scale!).Outside.Code
            && string.IsNullOrWhiteSpace(answers[reason])
            && suggester?.Of(field)?.Grade is { } suggested
            && suggested.Code != chosen
            ? new(reason.Value, $"「{scheme.LabelOf(field)}」を目安（{suggested.Mark}）と異なる評価とする場合は、「{scheme.Field(reason).Label}」を入力してください。")
            : null;

    private static string TooLong(Scheme scheme, FieldScheme field, string value) =>
        $"「{scheme.LabelOf(field)}」は{field.MaxLength}文字以内で入力してください。今は{value.Length}文字で、{value.Length - field.MaxLength}文字多くなっています。"
        + (value.Any(char.IsSurrogate) ? "絵文字や一部の漢字は2文字以上に数えます。" : "");

    private static string? Missing(Scheme scheme, FieldScheme field, Answers answers)
    {
        if (!string.IsNullOrWhiteSpace(answers[field.Id]))
        {
            return null;
        }

        var ask = field.Kind is FieldKind.Choice or FieldKind.Links ? $"「{scheme.LabelOf(field)}」を選んでください。" : $"「{scheme.LabelOf(field)}」を入力してください。";
        if (field.Required && !HasNothingToChoose(scheme, field))
        {
            return ask;
        }

        return field.RequiredWhen is { } when && when.Values.Contains(answers[when.Field], StringComparer.Ordinal)
            ? $"「{scheme.Field(when.Field).Label}」を「{Shown(scheme, when.Field, answers[when.Field])}」とする場合は、{ask}"
            : null;
    }

    private static bool HasNothingToChoose(Scheme scheme, FieldScheme field) =>
        field.To == LinkTo.Standards && (scheme.Standards?.InForce.Count ?? 0) == 0;

    private static string Shown(Scheme scheme, FieldId field, string value) =>
        scheme.Field(field).Scale is { } scale ? scheme.Scale(scale).Find(value)?.Mark ?? value : value;
}
