using WardCycle.Organisation;
using WardCycle.Standards;

namespace WardCycle.Schemes.Loading;

/// <summary>Reads what a scheme says of standards, policies and committees.</summary>
internal static class StandardsReader
{
    public static StandardsScheme? Read(MapReader scheme, IReadOnlyList<Standard>? inForce)
    {
        if (scheme.Map("standards", StandardsShapes.Standards) is not { } map)
        {
            return null;
        }

        var (tiers, kinds, principles) = (Words(map, "tiers"), Words(map, "kinds"), Words(map, "principles"));
        List<StandardWords> first = [.. map.Maps("catalogue", StandardsShapes.First).Select(f => First(f, tiers, kinds, principles))];
        return new(
            map.Scalar("label").Line(), map.Scalar("policy-label").Line(), tiers, kinds, principles, Committees(map), first,
            inForce ?? CatalogueImport.Numbered(first, new(1)),
            map.Has("guideline") ? map.Scalar("guideline").Line() : null,
            map.Has("policy-from") ? new FieldId(map.Scalar("policy-from").Id()) : null);
    }

    /// <summary>The policy is one text of the ward's own sheet.</summary>
    public static void HoldPolicy(MapReader scheme, StandardsScheme? standards, IReadOnlyList<PhaseScheme> phases, UnitKind filler)
    {
        if (standards?.PolicyFrom is not { } from || scheme.Map("standards", StandardsShapes.Standards) is not { } map)
        {
            return;
        }

        var texts = phases.SelectMany(p => p.Fields).Where(f => f is { Kind: FieldKind.Text or FieldKind.Line, For: null, IsPublic: true, IsTyped: true } && (f.Filler ?? filler) == UnitKind.Ward).Select(f => f.Id).ToList();
        if (!texts.Contains(from))
        {
            map.Tell("policy-from", $"区が入力する段階（filler: ward）の、公開する文の欄のIDを書いてください。書けるもの: {(texts.Count == 0 ? "なし" : string.Join(", ", texts))}");
        }
    }

    private static IReadOnlyList<SchemeWord> Words(MapReader map, string key)
    {
        var maps = map.Maps(key, StandardsShapes.Word);
        Distinct.Hold(maps, "id", "言葉のID");
        return [.. maps.Select(w => new SchemeWord(w.Scalar("id").Id(), w.Scalar("label").Line()))];
    }

    private static List<CommitteeScheme> Committees(MapReader map)
    {
        var maps = map.Maps("committees", StandardsShapes.Committee);
        Distinct.Hold(maps, "id", "会議のID");
        List<CommitteeScheme> committees = [.. maps.Select(c => new CommitteeScheme(c.Scalar("id").Id(), c.Scalar("label").Line(), c.Scalar("level").Word(SchemeWords.CommitteeLevels)))];
        if (map.Value("committees") is SchemeNode.List && committees.All(c => !c.IsCity))
        {
            map.Tell("committees", "基準を決定する全市の会議（level: city）を一つ以上書いてください。");
        }

        return committees;
    }

    private static StandardWords First(MapReader map, IReadOnlyList<SchemeWord> tiers, IReadOnlyList<SchemeWord> kinds, IReadOnlyList<SchemeWord> principles) => new(
        map.Scalar("number").Line(),
        map.Scalar("title").Line(),
        map.Scalar("text").Text(),
        map.Scalar("scope").Word(SchemeWords.StandardScopes),
        Level(map),
        Known(map, "tier", tiers),
        Known(map, "kind", kinds),
        Known(map, "principle", principles));

    private static StandardLevel? Level(MapReader map)
    {
        if (!map.Has("level"))
        {
            return null;
        }

        var typed = map.Scalar("level").Line();
        if (StandardLevel.Parse(typed) is { } level)
        {
            return level;
        }

        if (typed.Length > 0)
        {
            map.Tell("level", $"「{typed}」を水準として読めません。80%以上、15分以内 のように、数・単位・以上か以内を続けて書いてください。");
        }

        return null;
    }

    private static string? Known(MapReader map, string key, IReadOnlyList<SchemeWord> words)
    {
        if (!map.Has(key))
        {
            return null;
        }

        var id = map.Scalar(key).Id();
        if (map.Value(key) is SchemeNode.Scalar && words.All(w => w.Id != id))
        {
            map.Tell(key, $"「{id}」が {key}s にありません。書けるもの: {(words.Count == 0 ? "なし" : string.Join(", ", words.Select(w => w.Id)))}");
        }

        return id;
    }
}
