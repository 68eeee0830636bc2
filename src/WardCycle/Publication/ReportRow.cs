using WardCycle.Figures;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Publication;

/// <summary>What one unit says on one sheet.</summary>
/// <param name="Section">Name of the unit that answers: a section, or whatever the scheme says.</param>
/// <param name="UnitId">Stable id, for open data.</param>
/// <param name="Answers">Public fields of the edition's phase and of all phases before it.</param>
/// <param name="Outside">Reason per phase where the section stands outside the legend (―).</param>
/// <param name="Missing">Phases without any submission; printed as an empty cell in a draft and never as 未提出 in public.</param>
/// <param name="Sheet">The sheet's id: a unit may have several.</param>
/// <param name="Item">The item that the sheet is for, where a scheme has one sheet per item.</param>
/// <param name="Items">Items that the sheet asks about; null: all.</param>
/// <param name="Provisional">Phases with a figure marked 未確定 and the day it becomes final.</param>
/// <param name="Earlier">Last year's answers first; null where the layout prints none.</param>
/// <param name="Changes">目標変更 of public fields, oldest first; null for none.</param>
/// <param name="Origins">Source, time and n of the figures that the city supplied; null for none.</param>
public sealed record ReportRow(
    string Department,
    string Section,
    string UnitId,
    Answers Answers,
    IReadOnlyDictionary<PhaseId, string> Outside,
    IReadOnlyList<PhaseId> Missing,
    IReadOnlyDictionary<PhaseId, DateOnly> Provisional,
    string Sheet = "",
    ItemId? Item = null,
    IReadOnlyList<ItemId>? Items = null,
    IReadOnlyList<EarlierYear>? Earlier = null,
    IReadOnlyDictionary<FieldId, FigureOrigin>? Origins = null,
    IReadOnlyList<ChangedTarget>? Changes = null);
