namespace WardCycle.Imports;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">Its row as a spreadsheet shows it, from 1: a quoted cell with line breaks is one row, a blank row is one too.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>Empty where the line is shorter than the headings.</summary>
    public string Cell(int index) => index < Cells.Count ? Cells[index] : "";
}
