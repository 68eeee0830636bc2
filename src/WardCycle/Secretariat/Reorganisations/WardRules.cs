using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>What speaks against joining or dividing whole wards.</summary>
internal static class WardRules
{
    /// <param name="named">As people call a unit.</param>
    public static IEnumerable<Problem> OfJoined(IReadOnlyCollection<WardHead> wards, UnitChange.Join change, DateOnly on, Func<UnitId, string> named)
    {
        if (change.Joined.Count == 0 || change.Joined.Distinct().Count() != change.Joined.Count || change.Joined.Contains(change.Unit))
        {
            yield return new("joined", "統合される区を、続ける区のほかに1件以上選んでください。");
        }

        foreach (var id in change.Joined.Where(id => !wards.Any(w => w.Ward == id && w.Unit(id).Validity.Holds(on))))
        {
            yield return new("joined", $"「{named(id)}」は、その日に存在する区ではありません。区どうしを統合してください。");
        }
    }

    /// <param name="ward">Which is divided, as it will stand just before.</param>
    /// <param name="named">As people call a unit.</param>
    public static IEnumerable<Problem> OfDivided(CycleCase at, WardHead ward, UnitChange.Divide change, DateOnly on, Func<UnitId, string> named)
    {
        if (at.Cycle.Wards.Count + change.New.Count > RecordLimits.MaxWardsPerCycle)
        {
            yield return new("new", $"一つのサイクルの区は{RecordLimits.MaxWardsPerCycle}区までです。");
        }

        if (change.New.Any(n => n.Order is < 1 or > ReorganisationRules.MaxOrder))
        {
            yield return new("order", $"建制順は1から{ReorganisationRules.MaxOrder}までの数で入力してください。");
        }

        var standing = ward.Units.Where(u => u.Kind is not (UnitKind.City or UnitKind.Ward) && u.Validity.Holds(on)).ToList();
        List<UnitId> taken = [.. change.New.SelectMany(n => n.Takes ?? [])];
        foreach (var born in change.New.Where(n => n.Takes is not { Count: > 0 }))
        {
            yield return new("takes", $"「{born.Name}」に移る部・課を選んでください。");
        }

        foreach (var id in taken.Where(id => standing.All(u => u.Id != id)))
        {
            yield return new("takes", $"「{named(id)}」は、その日に{ward.Unit(ward.Ward).NameAt(on)}にある部・課ではありません。");
        }

        if (taken.Distinct().Count() != taken.Count)
        {
            yield return new("takes", "同じ部・課が二度選ばれています。");
        }

        if (standing.TrueForAll(u => taken.Contains(u.Id) || (u.Parent is { } above && taken.Contains(above))))
        {
            yield return new("takes", $"{ward.Unit(ward.Ward).NameAt(on)}に残る課がありません。残す課を選ばないでおくか、区の名称を改めてください。");
        }
    }

    public static IEnumerable<Problem> OfSection(UnitChange.Divide change)
    {
        if (change.New.Any(n => n.Takes is not null))
        {
            yield return new("takes", "移る部・課を選べるのは、区の分割だけです。");
        }

        if (change.New.Any(n => n.Office is not null))
        {
            yield return new("new", "取りまとめ担当を置けるのは、新しい区だけです。");
        }
    }
}
