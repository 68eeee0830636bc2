using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>Names for sheets that are laid in mid-year.</summary>
public static class SheetNames
{
    /// <summary>The unit's id; where a sheet bears it already, with a number behind.</summary>
    public static SheetId Free(WardState ward, UnitId unit)
    {
        for (var n = 1; ; n++)
        {
            var tail = n == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"--{n}");
            var id = new SheetId(unit.Value[..Math.Min(unit.Value.Length, IdRule.MaxLength - tail.Length)] + tail);
            if (ward.Sheet(id) is null)
            {
                return id;
            }
        }
    }
}
