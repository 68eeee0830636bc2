using System.Text;
using WardCycle.Imports;
using WardCycle.Schemes;

namespace WardCycle.Migration;

/// <summary>What each column of the file means: suggested by its heading, changed by the person.</summary>
public static class MigrationColumns
{
    public const string Ward = "@ward";
    public const string Unit = "@unit";
    public const string None = "";

    private const int MostAbove = 10;

    /// <summary>The fields of a phase that people type.</summary>
    public static IReadOnlyList<FieldScheme> Fields(PhaseScheme phase) => [.. phase.Fields.Where(f => f.IsTyped)];

    /// <summary>One word a column; a meaning is suggested once, for the first heading that fits.</summary>
    public static IReadOnlyList<string> Suggest(CsvTable table, Scheme scheme, PhaseScheme phase)
    {
        HashSet<string> taken = [];
        return [.. table.Headings.Cells.Select(h => Meaning(Plain(h), scheme, phase) is { Length: > 0 } word && taken.Add(word) ? word : None)];
    }

    /// <summary>
    /// The table from its heading row on: a sheet often begins with a title and a preamble. The first row of the first
    /// <see cref="MostAbove"/> in which most columns have a meaning; the first row where none has.
    /// </summary>
    public static CsvTable Headed(CsvTable table, Scheme scheme, PhaseScheme phase)
    {
        List<CsvRow> rows = [table.Headings, .. table.Rows];
        var best = rows.Take(MostAbove).Select((row, i) => (Count: row.Cells.Count(c => Meaning(Plain(c), scheme, phase) != None), i)).MaxBy(r => r.Count);
        return best.Count == 0 ? table : new(rows[best.i], rows[(best.i + 1)..]);
    }

    private static string Meaning(string heading, Scheme scheme, PhaseScheme phase) =>
        heading is "区" or "区名" or "区コード" ? Ward
        : heading is "所属" or "所属名" or "所属等名" or "課" or "課名" or "所属コード" ? Unit
        : Fields(phase).FirstOrDefault(f => heading == f.Id.Value || heading == Plain(f.Label) || heading == Plain(scheme.LabelOf(f)))?.Id.Value ?? None;

    internal static string Plain(string text) =>
        string.Concat(CsvCell.Unprotect(text).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
