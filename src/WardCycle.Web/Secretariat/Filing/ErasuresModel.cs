using WardCycle.Cycles;
using WardCycle.Filing;
using WardCycle.Web.Look;

namespace WardCycle.Web.Secretariat.Filing;

/// <summary>抹消: what was erased, and the form for the next one.</summary>
/// <param name="Sheets">By <c>ward/sheet</c>.</param>
/// <param name="Preview">Null before somebody has looked.</param>
/// <param name="IsWaiting">One was cut off, or an older export was imported.</param>
public sealed record ErasuresModel(
    OpenCycle Open, IReadOnlyList<ErasureRow> Done, IReadOnlyList<Choice> Sheets, IReadOnlyList<Choice> Fields, ErasurePreview? Preview, bool IsWaiting);
