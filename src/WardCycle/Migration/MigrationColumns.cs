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

    /// <summary>The fields of a phase that people type.</summary>
    public static IReadOnlyList<FieldScheme> Fields(PhaseScheme phase) => [.. phase.Fields.Where(f => f.IsTyped)];

    /// <summary>One word a column; a meaning is suggested once, for the first heading that fits.</summary>
    public static IReadOnlyList<string> Suggest(CsvTable table, Scheme scheme, PhaseScheme phase)
    {
        HashSet<string> taken = [];
        return [.. table.Headings.Cells.Select(h => Meaning(Plain(h), scheme, phase) is { Length: > 0 } word && taken.Add(word) ? word : None)];
    }

    private static string Meaning(string heading, Scheme scheme, PhaseScheme phase) =>
        heading is "区" or "区名" or "区コード" ? Ward
        : heading is "所属" or "所属名" or "所属等名" or "課" or "課名" or "所属コード" ? Unit
        : Fields(phase).FirstOrDefault(f => heading == f.Id.Value || heading == Plain(f.Label) || heading == Plain(scheme.LabelOf(f)))?.Id.Value ?? None;

    internal static string Plain(string text) =>
        string.Concat(CsvCell.Unprotect(text).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
