namespace WardCycle.Reports.OpenData;

/// <summary>One column of the open data.</summary>
/// <param name="Meaning">For the description that goes with the file.</param>
/// <param name="Value">The row's value; empty for none.</param>
internal sealed record OpenDataColumn<TRow>(string Name, string Meaning, Func<TRow, string> Value)
{
    /// <summary>The same column of a file whose rows hold such rows.</summary>
    public OpenDataColumn<TOther> In<TOther>(Func<TOther, TRow> row) => new(Name, Meaning, other => Value(row(other)));
}
