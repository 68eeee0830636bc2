using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>Which phase a board shows.</summary>
public static class PhaseChoice
{
    /// <summary>The one asked for; else the first whose closing is to come among those that opened, else the last that opened, else the first.</summary>
    public static PhaseScheme Of(OpenCycle open, string asked, DateTimeOffset now)
    {
        var phases = open.Scheme.Phases;
        var opened = phases.Where(p => open.Timetable.For(p.Id, PhaseDateKind.Opening) <= now).ToList();
        return phases.FirstOrDefault(p => p.Id.Value == asked)
            ?? opened.FirstOrDefault(p => open.Timetable.Latest(p.Id, PhaseDateKind.Closing) > now)
            ?? opened.LastOrDefault()
            ?? phases[0];
    }
}
