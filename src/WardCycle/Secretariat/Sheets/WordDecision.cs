using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>
/// 文言整理: the secretariat's texts for publication beside the section's, which stay. Typing the section's own text again
/// drops a wording. The section is told by mail and may object until 決裁; editions composed before are to be made anew.
/// </summary>
public static class WordDecision
{
    /// <summary>UTF-16 units of a text in the mail; the form shows it whole.</summary>
    private const int MailLength = 400;

    public static SheetVerdict Decide(SheetCase at, SheetCommand.Word command, PhaseScheme phase)
    {
        var state = at.Sheet.State(phase.Id);
        if (RevisionRule.Check(state, command.Revision) is { } stale)
        {
            return new SheetVerdict.Refused([stale]);
        }

        if (Blocked(state) is { } blocked)
        {
            return SheetVerdict.Refuse("", blocked);
        }

        var problems = Problems(at, command, phase).ToList();
        if (problems.Count > 0)
        {
            return new SheetVerdict.Refused(problems);
        }

        var own = at.Facts.Newest?.Answers ?? Answers.None;
        var printed = Printed(at, state, own);
        var changed = phase.Fields.Where(f => command.Texts.Values.ContainsKey(f.Id) && TypedText.Clean(command.Texts[f.Id]) != TypedText.Clean(printed[f.Id])).ToList();
        return changed.Count == 0
            ? new SheetVerdict.Unchanged("公表用の文章に変わりはありません。")
            : TypedText.Check("reason", "文言整理の理由", command.Reason) is { } reason ? new SheetVerdict.Refused([reason])
            : Accept(at, command, phase, changed, own);
    }

    private static SheetVerdict.Accepted Accept(SheetCase at, SheetCommand.Word command, PhaseScheme phase, List<FieldScheme> changed, Answers own)
    {
        var state = at.Sheet.State(phase.Id);
        var reason = TypedText.Clean(command.Reason);
        var count = state.Wording?.Count ?? 0;
        List<FieldWording> standing = [.. (state.Wording?.Standing ?? []).Where(w => changed.All(f => f.Id != w.Field))];
        List<Change> rows = [];
        foreach (var field in changed.Where(f => TypedText.Clean(command.Texts[f.Id]) != TypedText.Clean(own[f.Id])))
        {
            standing.Add(new(field.Id, ++count, at.Now));
            rows.Add(Change.New(
                Keys.Wording(at.Sheet.Id, phase.Id, count),
                new WordingRow(count, field.Id, state.Revision, TypedText.Clean(command.Texts[field.Id]), reason, at.Actor.Account, at.Now)));
        }

        var sheet = at.Sheet.With(phase.Id, state with { Wording = new(count, at.Now, standing) });
        var labels = string.Join('、', changed.Select(f => f.Label));
        IReadOnlyList<WantedMail> mails = at.Cycle.Cycle.Status == CycleStatus.Finished ? [] : SheetMails.ToAnswering(at.At(sheet, phase), MailPurpose.Wording, Occasion(count, changed, standing), state.Revision);
        var text = $"{at.Name}の「{phase.Label}」の公表用の文章を整理しました（{labels}）。理由：{reason}";
        return new(sheet, phase.Id, "sheet.worded", text, $"{at.Name}の公表用の文章を整理しました。{SheetMails.Notice(at, mails)}")
        {
            Mails = [.. mails.Select(m => m with { Memo = Memo(command, changed, own, reason) })],
            Rows = rows,
        };
    }

    /// <summary>A fact of its own each time: a wording raises the count, and between two of them a field is dropped once.</summary>
    private static string Occasion(int count, List<FieldScheme> changed, List<FieldWording> standing) => string.Create(
        CultureInfo.InvariantCulture, $"wording:{count}:{string.Join(',', changed.Select(f => standing.Any(w => w.Field == f.Id) ? f.Id.Value : $"-{f.Id}"))}");

    private static string Memo(SheetCommand.Word command, List<FieldScheme> changed, Answers own, string reason) => string.Join(
        "\n\n",
        changed.Select(f => TypedText.Clean(command.Texts[f.Id]) is var text && text == TypedText.Clean(own[f.Id])
                ? $"「{f.Label}」\n提出された文章のまま掲載します。"
                : $"「{f.Label}」\n{Short(text)}")
            .Append($"整理の理由\n{reason}"));

    /// <summary>As a mail carries a text; the form shows it whole.</summary>
    internal static string Short(string text) => text.Length > MailLength ? text[..Cut(text)] + "……（続きは画面でご覧ください）" : text;

    /// <summary>Never inside a surrogate pair.</summary>
    private static int Cut(string text) => char.IsHighSurrogate(text[MailLength - 1]) ? MailLength - 1 : MailLength;

    private static Answers Printed(SheetCase at, PhaseState state, Answers own) => own.With(new((state.Wording?.Standing ?? [])
        .Select(w => at.Facts.Wordings.First(r => r.Body.Number == w.Number).Body)
        .ToDictionary(r => r.Field, r => r.Text)));

    private static string? Blocked(PhaseState state) => state switch
    {
        { Returned: not null } => "差戻し中のシートは文言整理できません。再提出をお待ちください。",
        { Outside: not null } => "評価対象外（―）のシートは文言整理の対象ではありません。",
        _ => null,
    };

    private static IEnumerable<Problem> Problems(SheetCase at, SheetCommand.Word command, PhaseScheme phase)
    {
        foreach (var (id, text) in command.Texts.Values)
        {
            if (phase.Fields.FirstOrDefault(f => f.Id == id) is not { } field || !WordingRule.Allows(at.Sheet, field))
            {
                yield return new(id.Value, "文言整理ができるのは、公表する文章の項目だけです。評価や数値は変えられません。差戻しで修正を依頼してください。");
            }
            else if (TypedText.Check(id.Value, field.Label, text, field.MaxLength) is { } problem)
            {
                yield return problem;
            }
        }
    }
}
