using WardCycle.Schemes;

namespace WardCycle.Indicators.Checks;

/// <summary>Sentences that stand in several places, or came over unchanged from an earlier phase or from last year.</summary>
internal static class TextChecks
{
    /// <summary>UTF-16 units from which on an equal sentence is no chance.</summary>
    private const int Telling = 12;

    private static readonly char[] Ends = ['。', '\n'];

    public static IEnumerable<Remark> Run(Scheme scheme, PhaseScheme phase, IndicatorFacts facts)
    {
        var texts = phase.Fields.Where(f => f.Kind is FieldKind.Text or FieldKind.Line && Plain(facts.Answers[f.Id]).Length >= Telling).ToList();
        return Here(scheme, texts, facts)
            .Concat(texts.SelectMany(f => Earlier(scheme, phase, f, facts)))
            .Concat(texts.SelectMany(f => LastYear(scheme, f, facts)));
    }

    private static IEnumerable<Remark> Here(Scheme scheme, List<FieldScheme> texts, IndicatorFacts facts) =>
        from pair in texts.SelectMany(f => Sentences(facts.Answers[f.Id]).Distinct().Select(s => (Field: f, Sentence: s)))
        group pair.Field by pair.Sentence into places
        where places.Count() > 1
        select new Remark(
            RemarkKind.RepeatedHere, [.. places.Select(f => f.Id)],
            $"同じ文「{Short(places.Key)}」が{places.Count()}か所にあります（{string.Join("、", places.Select(f => $"「{scheme.LabelOf(f)}」"))}）。");

    private static IEnumerable<Remark> Earlier(Scheme scheme, PhaseScheme phase, FieldScheme field, IndicatorFacts facts) =>
        from before in scheme.Phases.TakeWhile(p => p.Id != phase.Id)
        from other in before.Fields
        where other.Item == field.Item && other.Id != field.Id && Plain(facts.Answers[other.Id]) == Plain(facts.Answers[field.Id])
        select new Remark(
            RemarkKind.RepeatedPhase, [field.Id, other.Id],
            $"「{scheme.LabelOf(field)}」が、{before.Label}の「{other.Label}」と同じ文です。");

    private static IEnumerable<Remark> LastYear(Scheme scheme, FieldScheme field, IndicatorFacts facts) =>
        Plain(facts.LastYear[field.Id]) == Plain(facts.Answers[field.Id])
            ? [new(RemarkKind.RepeatedYear, [field.Id], $"「{scheme.LabelOf(field)}」が、前年度と同じ文です。")]
            : [];

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(Ends, StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(s => s.Length >= Telling);

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('・' or '。')));

    private static string Short(string sentence) => sentence.Length <= 30 ? sentence : sentence[..30] + "…";
}
