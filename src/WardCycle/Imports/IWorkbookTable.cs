namespace WardCycle.Imports;

/// <summary>Reads the first sheet of a workbook (.xlsx) as a table, with the caps of <see cref="CsvTable"/>.</summary>
public interface IWorkbookTable
{
    /// <summary>Null where nothing could be read; what is wrong is added in words for the person who chose the file.</summary>
    CsvTable? Read(ReadOnlyMemory<byte> bytes, ProblemList problems);
}
