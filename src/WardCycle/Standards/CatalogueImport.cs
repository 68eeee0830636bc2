using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Standards;

/// <summary>The first catalogue, where the office kept it in Excel before: in force from this fiscal year, without a decision of ours.</summary>
public static class CatalogueImport
{
    /// <summary>One commit takes them all.</summary>
    public const int Most = 90;

    public static CycleVerdict Decide(StandardCase at, StandardCommand.ImportCatalogue command)
    {
        if (at.State.Catalogue.Versions.Count > 0)
        {
            return CycleVerdict.Refuse("", "基準はすでにあります。変更は、提案と決定で行ってください。");
        }

        if (command.Standards.Count is 0 or > Most)
        {
            return CycleVerdict.Refuse("file", $"取り込める基準は1件から{Most}件までです。");
        }

        var words = command.Standards.Select(StandardWordsCheck.Clean).ToList();
        if (words.SelectMany((w, i) => StandardWordsCheck.Problems(at.Scheme, w).Select(p => p with { Field = "file", Message = $"{i + 1}件目：{p.Message}" })).ToList() is { Count: > 0 } problems)
        {
            return new CycleVerdict.Refused(problems);
        }

        var text = $"基準{words.Count}件を取り込みました。{at.Year.Label}から適用します。";
        var standards = Numbered(words, at.Year);
        return new CycleVerdict.Accepted("standard.imported", text, text, null, [.. Rows(standards), .. Refrozen(at, standards)], []);
    }

    public static IReadOnlyList<Standard> Numbered(IReadOnlyList<StandardWords> words, Calendar.FiscalYear from) =>
        [.. words.Select((w, i) => new Standard(StandardId.Numbered(i + 1), 1, w, from))];

    public static IEnumerable<Change> Rows(IEnumerable<Standard> standards) => standards.Select(s => Change.New(Keys.Standard(s.Id, s.Version), s));

    /// <summary>The forms ask for the standards from now on: a further version of the frozen scheme.</summary>
    private static IEnumerable<Change> Refrozen(StandardCase at, IReadOnlyList<Standard> standards)
    {
        var cycle = at.Open.Cycle;
        var frozen = at.Frozen ?? throw new InvalidDataException($"Cycle {cycle.Id} has no frozen scheme {cycle.SchemeVersion}.");
        var next = frozen with { Version = cycle.SchemeVersion + 1, At = at.Now, By = at.Actor.AuditName, Standards = new Catalogue(standards).InForce(at.Year) };
        return [Change.New(Keys.Frozen(next.Version), next), Change.Update(at.Open.Row, cycle with { SchemeVersion = next.Version })];
    }
}
