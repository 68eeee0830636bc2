using WardCycle.Calendar;
using WardCycle.Cycles;

namespace WardCycle.Secretariat.Board;

/// <summary>Reads a ward's ties out of the cycle's wards and what its own unit says of before and after. Pure.</summary>
public static class WardTies
{
    public static IReadOnlyList<WardTie> Of(OpenCycle open, CycleWard ward, WardHead head)
    {
        var (unit, wards) = (head.Unit(ward.Id), open.Cycle.Wards);
        return
        [
            .. wards.Where(w => w.Id == ward.Into).Select(w => new WardTie(WardTieKind.WentInto, w.Id, w.Name, ward.Until!.Value.AddDays(1))),
            .. wards.Where(w => ward.From is not null && unit.Predecessors?.Contains(w.Id) == true && w.Into != ward.Id).Select(w => new WardTie(WardTieKind.CameFrom, w.Id, w.Name, ward.From!.Value)),
            .. wards.Where(w => w.Into == ward.Id).Select(w => new WardTie(WardTieKind.Took, w.Id, w.Name, w.Until!.Value.AddDays(1))),
            .. wards.Where(w => w.From is not null && w.Id != ward.Into && unit.Successors?.Contains(w.Id) == true).Select(w => new WardTie(WardTieKind.Gave, w.Id, w.Name, w.From!.Value)),
        ];
    }

    /// <summary>Japanese; the other ward's name stands between the two.</summary>
    public static (string Before, string After) Words(WardTie tie)
    {
        var on = Era.DateWithWeekday(tie.On);
        return tie.Kind switch
        {
            WardTieKind.WentInto => ($"{on}の組織改正により、この区は", "に統合されました。現在日がその日以降の段階は、統合先の区の画面でご覧ください。"),
            WardTieKind.CameFrom => ($"この区は、{on}の組織改正により、", "から分かれてできました。現在日がその日より前の段階は、分かれる前の区の画面でご覧ください。"),
            WardTieKind.Took => ($"{on}の組織改正により、", "がこの区に統合されました。統合された区の、現在日がその日より前の段階は、その区の画面でご覧ください。"),
            WardTieKind.Gave => ($"{on}の組織改正により、この区から", "が分かれました。移った所属の、現在日がその日以降の段階は、その区の画面でご覧ください。"),
            _ => throw new ArgumentOutOfRangeException(nameof(tie), tie.Kind, "Unknown tie."),
        };
    }
}
