using System.Globalization;
using WardCycle.Organisation;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>What the secretariat should know before it confirms a reorganisation, in Japanese.</summary>
internal static class ReorganisationWarnings
{
    /// <summary>Sheets named one by one; more of them are counted.</summary>
    private const int MostNamed = 5;

    public static IEnumerable<string> Of(CycleCase at, ReorganisationPlan plan) => [.. Staying(plan), .. Late(at, plan), .. Wards(at, plan)];

    private static IEnumerable<string> Staying(ReorganisationPlan plan)
    {
        foreach (var phase in plan.Touched.SelectMany(t => t.Staying.Select(p => (Phase: p, t.Name))).GroupBy(t => t.Phase))
        {
            List<string> names = [.. phase.Select(t => t.Name)];
            foreach (var name in names.Count > MostNamed ? [string.Create(CultureInfo.InvariantCulture, $"「{names[0]}」など{names.Count}件のシート")] : names.Select(n => $"「{n}」"))
            {
                yield return $"{name}の「{phase.Key.Label}」は、現在日が改正の日より前のため、改正前のシートで最後まで受け付けます。";
            }
        }
    }

    private static IEnumerable<string> Late(CycleCase at, ReorganisationPlan plan)
    {
        var closed = plan.Typed.OfType<UnitChange.Close>().Select(c => c.Unit).ToHashSet();
        return
            from ward in at.Wards
            from sheet in ward.Sheets.Select(s => s.Body)
            where sheet.Units.Any(closed.Contains) && sheet.Phases.Values.Any(p => p.LateFigure is { Settled: false })
            select $"「{string.Join('・', sheet.Units.Select(u => ward.Head.Body.Unit(u).NameAt(at.Today)))}」には未確定の数値があります。廃止の後は、事務局が代理入力で確定してください。";
    }

    /// <summary>Nobody is given another ward's sheets without a person's word: accounts and the wards' secretariats stay as they are.</summary>
    private static IEnumerable<string> Wards(CycleCase at, ReorganisationPlan plan)
    {
        string Name(UnitId ward) => at.Cycle.Wards.FirstOrDefault(w => w.Id == ward)?.Name ?? ward.Value;
        foreach (var found in plan.Changes.OfType<UnitChange.Found>())
        {
            yield return $"{found.New.Name}のシートと一覧を見られるのは、市のアカウントと、「アカウント」の画面で{found.New.Name}を担当に加えたアカウントです。{Name(found.From)}のアカウントには移りません。";
            if (found.New.Office is null)
            {
                yield return $"{found.New.Name}の取りまとめ担当が入力されていません。次の名簿で加えるまで、まとめのお知らせは送られないので、市の一覧で進み具合をご覧ください。";
            }
        }

        foreach (var end in plan.Changes.OfType<UnitChange.End>())
        {
            yield return $"{Name(end.Unit)}のアカウントで見られるのは、改正の後も{Name(end.Unit)}の段階（現在日が改正の日より前のもの）だけです。{Name(end.Successor)}も担当させるときは、「アカウント」の画面で区を加えてください。";
            yield return $"{Name(end.Unit)}の区長・事務局の職は、改正の日より前の段階のために残り、{Name(end.Successor)}の職にはなりません。";
        }
    }
}
