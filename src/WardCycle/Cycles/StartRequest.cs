using WardCycle.Calendar;
using WardCycle.Organisation;

namespace WardCycle.Cycles;

/// <summary>What the secretariat asks for when it starts a cycle.</summary>
/// <param name="Id">The new cycle's id.</param>
/// <param name="Uid">Random; from the seed in a headless rehearsal.</param>
/// <param name="SchemeYaml">The scheme's text: frozen into the record as it is.</param>
/// <param name="Title">Between the fiscal year and the word for the sheet: 見本区 所属目標.</param>
/// <param name="Roster">Units and posts of the wards that take part, and the city's.</param>
/// <param name="StartAt">Record time at which it begins; in a rehearsal usually 1 April.</param>
/// <param name="ConfirmWithin">Working days, counted from the year's first, within which each ward shall confirm its roster before anybody is invited; null where none is asked for.</param>
/// <param name="Seed">For simulated section heads.</param>
public sealed record StartRequest(
    CycleId Id,
    string Uid,
    string SchemeYaml,
    FiscalYear FiscalYear,
    string Title,
    Roster Roster,
    IReadOnlyList<UnitId> Wards,
    CycleContact Contact,
    bool IsRehearsal,
    Pace Pace,
    DateTimeOffset StartAt,
    string StartedBy,
    int Seed = 0,
    int? ConfirmWithin = null);
