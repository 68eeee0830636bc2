using System.Text;
using WardCycle.Sheets;

namespace WardCycle.Mail.Texts;

/// <summary>Writes a mail out of its template. Pure; what people typed is put in once and never read for placeholders again.</summary>
public static class MailRendering
{
    /// <summary>Begins the occasion of a mail that answers an objection.</summary>
    public const string SettledOccasion = "wording-settled:";

    private const string Rehearsal = "【予行】";
    private const string RehearsalLine = "【予行】このメールは操作の練習のためのものです。";

    /// <summary>UTF-16 units; longer names are cut in the subject and stand in full in the body.</summary>
    private const int MaxSubject = 150;

    public static RenderedMail Render(MailScene scene, MailTemplate template) => new(Subject(scene, template.Subject), Body(scene, template.Body));

    public static bool Holds(MailScene scene, MailCondition condition) => condition switch
    {
        MailCondition.NotStarted => scene.State.Progress == SheetProgress.NotStarted,
        MailCondition.DraftBegun => scene.State.Progress == SheetProgress.Draft,
        MailCondition.Submitted => scene.IsGiven,
        MailCondition.Returned => scene.State.Progress == SheetProgress.Returned,
        MailCondition.LateFigure => scene.State is { Progress: SheetProgress.Submitted or SheetProgress.Checked, LateFigure.Settled: false },
        MailCondition.Repeated => scene.Row.Occasion.StartsWith("remind:", StringComparison.Ordinal),
        MailCondition.Joint => scene.Sheet is { Units.Count: > 1 },
        MailCondition.Open => scene.State.Gate == Gate.Open,
        MailCondition.OnBehalf => scene.Facts.Revision is { Origin: RevisionOrigin.OnBehalf },
        MailCondition.Note => !string.IsNullOrWhiteSpace(scene.Facts.HandOverNote),
        MailCondition.Answerable => scene.Cycle.Cycle.Contact.ReplyTo.Length > 0,
        MailCondition.Vacant => scene.IsVacant,
        MailCondition.Staffed => !scene.IsVacant,
        MailCondition.Worded => !scene.IsVacant && !IsSettled(scene.Row),
        MailCondition.Settled => IsSettled(scene.Row),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Unknown condition."),
    };

    private static bool IsSettled(MailRow mail) => mail.Occasion.StartsWith(SettledOccasion, StringComparison.Ordinal);

    private static string Subject(MailScene scene, TemplateLine line)
    {
        var subject = (scene.Cycle.Cycle.IsRehearsal ? Rehearsal : "") + MailText.OneLine(Words(scene, line));
        if (subject.Length <= MaxSubject)
        {
            return subject;
        }

        var end = char.IsHighSurrogate(subject[MaxSubject - 2]) ? MaxSubject - 2 : MaxSubject - 1;
        return subject[..end] + "…";
    }

    private static IReadOnlyList<MailSegment> Body(MailScene scene, IReadOnlyList<TemplateLine> lines)
    {
        var body = new MailBody();
        if (scene.Cycle.Cycle.IsRehearsal)
        {
            body.Line(RehearsalLine);
            body.Line("");
        }

        foreach (var line in lines.Where(l => l.When is not { } condition || Holds(scene, condition)))
        {
            Print(scene, line, body);
        }

        return body.Build();
    }

    private static void Print(MailScene scene, TemplateLine line, MailBody body)
    {
        if (line.Block is { } block)
        {
            MailBlocks.Print(scene, block, body);
            return;
        }

        var text = Words(scene, line);
        if (line.Parts.Count > 0 && text.Trim(' ', '　').Length == 0)
        {
            return;
        }

        foreach (var folded in MailText.Fold(text))
        {
            body.Line(folded);
        }
    }

    private static string Words(MailScene scene, TemplateLine line)
    {
        var text = new StringBuilder();
        foreach (var part in line.Parts)
        {
            text.Append(part switch
            {
                TemplatePart.Words words => MailText.Plain(words.Text),
                TemplatePart.Slot slot => MailWords.Of(scene, slot.Field),
                _ => throw new InvalidOperationException($"Unknown part {part.GetType().Name}."),
            });
        }

        return text.ToString();
    }
}
