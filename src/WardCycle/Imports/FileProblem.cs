namespace WardCycle.Imports;

/// <summary>A fault in a file that somebody hands in. The message is Japanese and says what to do.</summary>
/// <param name="File">Its name as the person knows it, without folders.</param>
/// <param name="Line">Line in the file, from 1; 0 for the file as a whole.</param>
/// <param name="Field">The column's heading; empty for the whole line.</param>
public sealed record FileProblem(string File, int Line, string Field, string Message)
{
    /// <summary>roster.csv 3行目「役割」: …</summary>
    public override string ToString() =>
        File + (Line > 0 ? $" {Line}行目" : "") + (Field.Length > 0 ? $"「{Field}」" : "") + ": " + Message;
}
