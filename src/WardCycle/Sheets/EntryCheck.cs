using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Sheets;

/// <summary>What is wrong with a form: only what would break the record for a draft, everything that the scheme asks for a submission.</summary>
public static class EntryCheck
{
    /// <summary>UTF-16 units of each of 記入者's fields.</summary>
    public const int WriterMaxLength = 100;

    public static IReadOnlyList<Problem> Draft(Scheme scheme, SheetHead sheet, SheetEntry entry) =>
        [.. Lengths(scheme.Phase(entry.Phase), entry), .. WriterProblems(entry.Writer)];

    public static IReadOnlyList<Problem> Submission(Scheme scheme, SheetHead sheet, SheetEntry entry) =>
        [.. Missing(scheme.Phase(entry.Phase), sheet, entry), .. Draft(scheme, sheet, entry)];

    private static IEnumerable<Problem> Missing(PhaseScheme phase, SheetHead sheet, SheetEntry entry) =>
        from f in phase.Fields
        where sheet.SharedFrom(f.Id) is null
        where f.Required || f.RequiredWhen is { } when && when.Values.Contains(entry.Answers[when.Field])
        where string.IsNullOrWhiteSpace(entry.Answers[f.Id])
        select new Problem(f.Id.Value, $"「{f.Label}」を入力してください。");

    private static IEnumerable<Problem> Lengths(PhaseScheme phase, SheetEntry entry) =>
        from f in phase.Fields
        where entry.Answers[f.Id].Length > f.MaxLength
        select new Problem(f.Id.Value, $"「{f.Label}」は{f.MaxLength}文字以内で入力してください。");

    private static IEnumerable<Problem> WriterProblems(Writer? writer) =>
        from field in new[]
        {
            (WriterField.Unit, "記入者の所属", writer?.Unit),
            (WriterField.Name, "記入者の氏名", writer?.Name),
            (WriterField.Extension, "内線", writer?.Extension),
            (WriterField.Confirmer, "確認者", writer?.Confirmer),
        }
        where field.Item3 is { Length: > WriterMaxLength }
        select new Problem(field.Item1, $"「{field.Item2}」は{WriterMaxLength}文字以内で入力してください。");
}
