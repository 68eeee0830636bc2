using WardCycle.Cycles;
using WardCycle.Imports;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Migration;

/// <summary>
/// A file to type a phase done on paper into: the scheme's columns, and a line for every sheet that the phase asks and that
/// has not submitted it, in 建制順. Read back as it is, it fits by itself.
/// </summary>
public static class MigrationTemplate
{
    public static byte[] Write(OpenCycle open, PhaseScheme phase, IReadOnlyList<WardState> wards, DateOnly today)
    {
        var sheets = (from ward in wards from sheet in Sheets(ward, phase) select (ward, sheet)).ToList();
        var fields = MigrationColumns.Fields(phase).Where(f => sheets.Any(s => s.sheet.Asks(f))).ToList();
        var hasWards = open.Cycle.Wards.Count > 1;
        return CsvFileWriter.Write(
        [
            [.. hasWards ? ["区"] : Array.Empty<string>(), "所属", .. Headings(open.Scheme, fields)],
            .. sheets.Select(s => (IEnumerable<string>)
            [
                .. hasWards ? [s.ward.Ward.Value] : Array.Empty<string>(),
                Name(s.ward, s.sheet, today),
                .. fields.Select(_ => ""),
            ]),
        ]);
    }

    private static IEnumerable<SheetHead> Sheets(WardState ward, PhaseScheme phase) =>
        ward.InOrder().Select(s => s.Body).Where(s => !s.IsFilledByLead(phase) && s.State(phase.Id) is { Revision: 0, Outside: null });

    /// <summary>Labels; the field's id where two would read alike.</summary>
    private static IEnumerable<string> Headings(Scheme scheme, IReadOnlyList<FieldScheme> fields) =>
        fields.Select(f => fields.Count(o => MigrationColumns.Plain(scheme.LabelOf(o)) == MigrationColumns.Plain(scheme.LabelOf(f))) > 1 ? f.Id.Value : scheme.LabelOf(f));

    /// <summary>The lead's name; the sheet's code where several sheets would answer to it.</summary>
    private static string Name(WardState ward, SheetHead sheet, DateOnly today)
    {
        var name = ward.Head.Body.Unit(sheet.Lead).NameAt(today);
        var same = ward.Sheets.Count(s => s.Body.Units.Any(u => ward.Head.Body.Unit(u).Names.Any(n => MigrationColumns.Plain(n.Name) == MigrationColumns.Plain(name))));
        return same > 1 ? sheet.Id.Value : name;
    }
}
