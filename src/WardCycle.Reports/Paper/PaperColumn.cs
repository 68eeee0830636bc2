using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>A column after the first.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Percent">Share of the whole table's width; all columns with the first make 100.</param>
/// <param name="IsLater">Its phase comes after the edition's: the cells are empty.</param>
/// <param name="TakesNotes">The column in which the phase's notes stand: its last text.</param>
public sealed record PaperColumn(
    int Number,
    string Heading,
    string Note,
    string? Group,
    double Percent,
    PhaseScheme Phase,
    FieldScheme Field,
    bool IsLater,
    bool TakesNotes);
