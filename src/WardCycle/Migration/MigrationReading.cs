using WardCycle.Cycles;
using WardCycle.Imports;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Migration;

/// <summary>Turns a table into sheets' answers; pure. Everything that is unclear is told with line and column, and then nothing is taken in.</summary>
public sealed class MigrationReading(OpenCycle open, PhaseScheme phase, MigrationKind kind, IReadOnlyList<(WardState State, Roster Roster)> wards, ProblemList problems)
{
    public IReadOnlyList<MigratedSheet> Read(CsvTable table, IReadOnlyList<string> columns)
    {
        if (!columns.Contains(MigrationColumns.Unit))
        {
            problems.Add(table.Headings.Line, "", "所属の列がありません。どの列が所属かを選んでください。");
        }

        if (columns.Where(c => c.Length > 0).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            problems.Add(table.Headings.Line, twice.Key, "同じ項目に2つの列を割り当てています。片方を「使わない」にしてください。");
        }

        if (columns.All(c => c.Length == 0 || c[0] == '@'))
        {
            problems.Add(table.Headings.Line, "", "取り込む項目の列がありません。1つ以上の列に項目を割り当ててください。");
        }

        if (problems.Any)
        {
            return [];
        }

        List<MigratedSheet> sheets = [.. table.Rows.Select(r => Line(r, table.Headings, columns)).OfType<MigratedSheet>()];
        if (sheets.Count == 0 && !problems.Any)
        {
            problems.Add(table.Headings.Line, "", "内容の入った行がありません。取り込む所属の行に、内容を入力してください。");
        }

        foreach (var again in sheets.GroupBy(s => (s.Ward, s.Sheet.Id)).SelectMany(g => g.Skip(1)))
        {
            problems.Add(again.Line, "", $"「{again.Name}」のシートの行が2つあります。1つにまとめてください。");
        }

        return sheets;
    }

    private MigratedSheet? Line(CsvRow row, CsvRow headings, IReadOnlyList<string> columns)
    {
        string Cell(string meaning) => columns.ToList().IndexOf(meaning) is var i and >= 0 ? LineEnds.ToLf(CsvCell.Unprotect(row.Cell(i))).Trim() : "";
        if (Find(Cell(MigrationColumns.Ward), Cell(MigrationColumns.Unit), row.Line) is not var (ward, sheet))
        {
            return null;
        }

        Dictionary<FieldId, string> values = [];
        foreach (var field in MigrationColumns.Fields(phase).Where(f => columns.Contains(f.Id.Value)))
        {
            if (Value(field, Cell(field.Id.Value), row.Line, headings.Cell(columns.ToList().IndexOf(field.Id.Value))) is { Length: > 0 } value)
            {
                values[field.Id] = value;
            }
        }

        if (values.Count == 0)
        {
            return null; // Of the template, a section that did nothing on paper.
        }

        var found = new MigratedSheet(row.Line, ward, sheet, Cell(MigrationColumns.Unit), new(values));
        Check(found);
        return found;
    }

    /// <summary>A grade by its code, its mark or its legend.</summary>
    private string Value(FieldScheme field, string text, int line, string heading)
    {
        if (field.Kind != FieldKind.Choice || text.Length == 0 || field.Scale is not { } scale)
        {
            return text;
        }

        var grades = open.Scheme.Scale(scale).Grades;
        var plain = MigrationColumns.Plain(text);
        if (grades.FirstOrDefault(g => g.Code == text || MigrationColumns.Plain(g.Mark) == plain || MigrationColumns.Plain(g.Legend) == plain) is { } grade)
        {
            return grade.Code;
        }

        problems.Add(line, heading, $"「{text}」は、この様式の評価にありません。使える評価：{string.Join('、', grades.Select(g => g.Mark))}");
        return "";
    }

    /// <summary>A section that went on in another ward has a sheet in both: the one that is part of the phase is meant.</summary>
    private (UnitId Ward, SheetHead Sheet)? Find(string ward, string unit, int line)
    {
        var plain = MigrationColumns.Plain(unit);
        var found = (from at in wards
                     where ward.Length == 0 || at.State.Ward.Value == ward || Names(at.Roster, at.State.Ward).Contains(MigrationColumns.Plain(ward))
                     from sheet in at.State.Sheets
                     where !sheet.Body.IsAbsent(phase.Id)
                     where sheet.Body.Id.Value == unit || sheet.Body.Units.Any(u => u.Value == unit || Names(at.Roster, u).Contains(plain))
                     select (at.State.Ward, sheet.Body)).ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        problems.Add(line, "所属", found.Count == 0
            ? $"「{unit}」がこのサイクルにありません。所属の名前か課コードを確かめてください。"
            : $"「{unit}」に当たるシートが{found.Count}件あります。区の列を加えるか、シートの課コードを入力してください。");
        return null;
    }

    private static IEnumerable<string> Names(Roster roster, UnitId unit) => roster.Find(unit)?.Names.Select(n => MigrationColumns.Plain(n.Name)) ?? [];

    private void Check(MigratedSheet read)
    {
        var entry = new SheetEntry(phase.Id, read.Answers, 0, 0);
        var found = kind == MigrationKind.Phase ? EntryCheck.Submission(open.Scheme, read.Sheet, entry) : EntryCheck.Draft(open.Scheme, read.Sheet, entry);
        foreach (var problem in found)
        {
            problems.Add(read.Line, problem.Field, problem.Message);
        }

        if (kind == MigrationKind.Phase && read.Sheet.State(phase.Id) is { Gate: Gate.NotYet })
        {
            problems.Add(read.Line, "", "この段階はまだ受付を始めていません。紙で行った段階だけを取り込めます。");
        }

        if (kind == MigrationKind.Phase && read.Sheet.State(phase.Id).Outside is not null)
        {
            problems.Add(read.Line, "", "評価対象外（―）のシートには取り込めません。先に対象外を取り消してください。");
        }
    }
}
