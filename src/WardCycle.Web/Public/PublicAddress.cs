using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Web.Public;

/// <summary>Addresses of the public pages.</summary>
public static class PublicAddress
{
    public static string Year(FiscalYear year) => string.Create(CultureInfo.InvariantCulture, $"{Addresses.Public}/{year.Year}");

    public static string File(CycleRow cycle, PhaseId phase, int edition, string file) =>
        string.Create(CultureInfo.InvariantCulture, $"{Year(cycle.FiscalYear)}/{cycle.Id}/{phase}/{edition}/{file}");
}
