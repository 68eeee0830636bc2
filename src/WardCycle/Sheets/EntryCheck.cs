using WardCycle.Indicators;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Sheets;

/// <summary>What is wrong with a section's form: its answers by <see cref="AnswerCheck"/>, and who wrote them.</summary>
public static class EntryCheck
{
    /// <summary>UTF-16 units of each of 記入者's fields.</summary>
    public const int WriterMaxLength = 100;

    public static IReadOnlyList<Problem> Draft(Scheme scheme, SheetHead sheet, SheetEntry entry) => Check(scheme, sheet, entry, submitting: false);

    public static IReadOnlyList<Problem> Submission(Scheme scheme, SheetHead sheet, SheetEntry entry, IndicatorFacts? facts = null) =>
        Check(scheme, sheet, entry, submitting: true, facts);

    private static IReadOnlyList<Problem> Check(Scheme scheme, SheetHead sheet, SheetEntry entry, bool submitting, IndicatorFacts? facts = null)
    {
        var elsewhere = scheme.Phase(entry.Phase).Fields.Where(f => !sheet.Asks(f) || !f.IsTyped).Select(f => f.Id)
            .Concat((sheet.Shared ?? []).Select(s => s.Field)).ToHashSet();
        return [.. AnswerCheck.Check(scheme, entry.Phase, entry.Answers, submitting, elsewhere, facts), .. WriterProblems(entry.Writer)];
    }

    private static IEnumerable<Problem> WriterProblems(Writer? writer) =>
        from field in new[]
        {
            (Name: WriterField.Unit, Label: "記入者の所属", Text: writer?.Unit),
            (Name: WriterField.Name, Label: "記入者の氏名", Text: writer?.Name),
            (Name: WriterField.Extension, Label: "内線", Text: writer?.Extension),
            (Name: WriterField.Confirmer, Label: "確認者", Text: writer?.Confirmer),
        }
        where field.Text is { Length: > WriterMaxLength }
        select new Problem(field.Name, $"「{field.Label}」は{WriterMaxLength}文字以内で入力してください。");
}
