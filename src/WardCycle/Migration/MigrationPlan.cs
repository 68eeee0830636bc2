using WardCycle.Cycles;
using WardCycle.Imports;
using WardCycle.Schemes;

namespace WardCycle.Migration;

/// <summary>What an import would do: with problems, nothing.</summary>
public sealed record MigrationPlan(
    OpenCycle Open, PhaseScheme Phase, MigrationKind Kind, CsvTable? Table, IReadOnlyList<string> Columns, IReadOnlyList<MigratedSheet> Sheets, IReadOnlyList<FileProblem> Problems, PastYear Past);
