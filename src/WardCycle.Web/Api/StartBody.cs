using WardCycle.Cycles;

namespace WardCycle.Web.Api;

/// <summary>A request to start a cycle.</summary>
/// <param name="Id">The new cycle's id: small letters, digits, hyphens.</param>
/// <param name="FiscalYear">The calendar year that it begins in.</param>
/// <param name="RosterCsv">The roster file's text; default the roster in force, and in a rehearsal without one the sample.</param>
/// <param name="Wards">Unit ids of the wards that take part; default all of the roster.</param>
/// <param name="Contact">Who to ask; may be left out in a rehearsal.</param>
/// <param name="Scheme">A shipped scheme's id; used where <paramref name="SchemeYaml"/> is missing.</param>
/// <param name="SchemeYaml">A scheme of one's own.</param>
/// <param name="Pace"><c>real</c>, <c>step</c> or <c>1d=Ns</c>; others than real only in a rehearsal.</param>
/// <param name="StartAt">Record time; default now, in a rehearsal the fiscal year's first morning.</param>
/// <param name="ConfirmWithin">Working days within which each ward shall confirm its roster before anybody is invited; default: none is asked for.</param>
public sealed record StartBody(
    string Id,
    int FiscalYear,
    string Title,
    string? RosterCsv = null,
    IReadOnlyList<string>? Wards = null,
    CycleContact? Contact = null,
    string? Scheme = null,
    string? SchemeYaml = null,
    bool IsRehearsal = false,
    string Pace = "real",
    DateTimeOffset? StartAt = null,
    int Seed = 0,
    int? ConfirmWithin = null);
