using WardCycle.Cycles;
using WardCycle.Imports;

namespace WardCycle.Record;

/// <summary>What became of an import.</summary>
public abstract record CycleImportResult
{
    /// <summary>The cycle stands, on hold until a person has seen its open mails.</summary>
    public sealed record Done(CycleId Cycle, int Rows) : CycleImportResult;

    /// <summary>The cycle does not stand.</summary>
    public sealed record Refused(FileProblem Problem) : CycleImportResult;
}
