namespace WardCycle.Reports.Paper;

/// <summary>One section's row; a cell for every column.</summary>
public sealed record PaperRow(string Department, string Section, IReadOnlyList<PaperCell> Cells)
{
    /// <summary>The first column as on paper: department over section.</summary>
    public string Unit => Department.Length == 0 ? Section : $"{Department}\n{Section}";
}
