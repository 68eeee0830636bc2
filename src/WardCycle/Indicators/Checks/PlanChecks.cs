using System.Text.RegularExpressions;
using WardCycle.Schemes;

namespace WardCycle.Indicators.Checks;

/// <summary>What was planned in an earlier phase against what is reported now, item by item.</summary>
internal static partial class PlanChecks
{
    /// <summary>Parts of words that two texts about the same measure share.</summary>
    private const int Piece = 3;

    public static IEnumerable<Remark> Run(Scheme scheme, PhaseScheme phase, IndicatorFacts facts)
    {
        var earlier = scheme.Phases.TakeWhile(p => p.Id != phase.Id).SelectMany(p => p.Fields).Where(f => f.IsPublic && f.Item is not null).ToList();
        return Missing(scheme, phase, earlier, facts).Concat(Other(scheme, phase, earlier, facts));
    }

    private static IEnumerable<Remark> Missing(Scheme scheme, PhaseScheme phase, List<FieldScheme> earlier, IndicatorFacts facts) =>
        from item in phase.Fields.Where(f => f is { IsPublic: true, Item: not null }).GroupBy(f => f.Item!.Value)
        where earlier.Any(f => f.Item == item.Key && facts.Answers[f.Id].Length > 0)
            && item.Where(f => f.Kind is FieldKind.Text or FieldKind.Line or FieldKind.Figure).All(f => string.IsNullOrWhiteSpace(facts.Answers[f.Id]))
            && item.Any(f => f.Kind is FieldKind.Text or FieldKind.Line or FieldKind.Figure)
        select new Remark(
            RemarkKind.NotReported, [.. item.Select(f => f.Id)],
            $"計画した「{scheme.Item(item.Key)!.Heading}」の結果が書かれていません。");

    /// <summary>
    /// The target named a figure, and a text that reports on it has figures and no word in common with it. Which text reports on a
    /// target is the scheme's order: the fields of the item that hold a figure's text.
    /// </summary>
    private static IEnumerable<Remark> Other(Scheme scheme, PhaseScheme phase, List<FieldScheme> earlier, IndicatorFacts facts) =>
        from target in earlier
        where target.Kind == FieldKind.Text && Digits().IsMatch(facts.Answers[target.Id])
        let reports = phase.Fields.Where(f => f.Item == target.Item && f is { IsPublic: true, Kind: FieldKind.Text } && Digits().IsMatch(facts.Answers[f.Id])).ToList()
        where reports.Count > 0 && reports.All(r => !ShareAWord(facts.Answers[target.Id], facts.Answers[r.Id]))
        select new Remark(
            RemarkKind.OtherMeasure, [target.Id, .. reports.Select(r => r.Id)],
            $"「{scheme.LabelOf(target)}」に書かれた指標と、{string.Join("、", reports.Select(r => $"「{r.Label}」"))}の数値が、別のもののようです。目標と同じ指標の結果かお確かめください。");

    private static bool ShareAWord(string a, string b)
    {
        var pieces = Pieces(b).ToHashSet();
        return Pieces(a).Any(pieces.Contains);
    }

    private static IEnumerable<string> Pieces(string text) =>
        from word in Words().Matches(text)
        from at in Enumerable.Range(0, Math.Max(0, word.Length - Piece + 1))
        select word.Value.Substring(at, Piece);

    [GeneratedRegex(@"[0-9０-９]", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>Runs of kanji and katakana: hiragana is common to all texts.</summary>
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}々]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
