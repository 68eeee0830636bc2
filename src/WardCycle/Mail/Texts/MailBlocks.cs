using WardCycle.Links;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Mail.Texts;

/// <summary>What the block fields print. A block without anything to say prints nothing.</summary>
public static class MailBlocks
{
    private const string Indent = "　";

    public static void Print(MailScene scene, MailField block, MailBody body)
    {
        switch (block)
        {
            case MailField.Contact:
                Contact(scene, body);
                break;
            case MailField.Answers:
                Answers(scene, body);
                break;
            case MailField.ReturnReason:
                Quote(scene.Facts.Return?.Reason, body);
                break;
            case MailField.ChangeReason:
                Quote(ChangeReason(scene), body);
                break;
            case MailField.HandOverNote or MailField.Message:
                Quote(scene.Facts.HandOverNote, body);
                break;
            case MailField.List:
                MailLists.Print(scene, body);
                break;
            default:
                LinkLine(scene, scene.Link, block, body);
                break;
        }
    }

    /// <summary>One of the four lines that lead to the form.</summary>
    public static void LinkLine(MailScene scene, LinkRow? link, MailField field, MailBody body)
    {
        if (link is null)
        {
            NoLink(scene, field, body);
            return;
        }

        switch (field)
        {
            case MailField.Link:
                body.Code(LinkCode.Address(scene.PublicBase, link.Id) + "#", link.Id);
                break;
            case MailField.EntryPage:
                body.Line($"{scene.PublicBase.AbsoluteUri.TrimEnd('/')}/s");
                break;
            case MailField.LinkNumber:
                body.Line(link.Id.Value);
                break;
            case MailField.Code:
                body.Code("", link.Id);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "Not a line of a link.");
        }
    }

    /// <summary>A vacant post's mail goes to the secretariat: it has pages of its own and gets no section's code.</summary>
    private static void NoLink(MailScene scene, MailField field, MailBody body)
    {
        if (scene.IsAnswerer)
        {
            return;
        }

        switch (field)
        {
            case MailField.Link:
                body.Line("（この所属には宛先のある職がないため、");
                body.Line("区の取りまとめ担当・事務局にお送りしています。");
                body.Line("入力は、事務局の画面の代理入力をお使いください。）");
                break;
            case MailField.EntryPage or MailField.LinkNumber or MailField.Code:
                body.Line("―");
                break;
        }
    }

    private static void Contact(MailScene scene, MailBody body)
    {
        var contact = scene.Cycle.Cycle.Contact;
        Line(contact.Office);
        Line(contact.Phone.Length == 0 ? "" : $"電話　{contact.Phone}");

        void Line(string text)
        {
            foreach (var line in MailText.Fold(MailText.OneLine(text)).Where(l => l.Length > 0))
            {
                body.Line(Indent + line);
            }
        }
    }

    private static void Answers(MailScene scene, MailBody body)
    {
        if (scene is not { Facts.Revision: { } revision, Phase: { } phase })
        {
            return;
        }

        foreach (var field in (scene.Sheet?.Of(phase) ?? phase).Fields)
        {
            body.Line("");
            Label(scene, field, body);
            body.Verbatim(Answer(scene, field, revision.Answers[field.Id]), Indent);
        }
    }

    private static void Label(MailScene scene, FieldScheme field, MailBody body)
    {
        foreach (var line in MailText.Fold($"■ {MailText.OneLine(scene.Cycle.Scheme.LabelOf(field))}"))
        {
            body.Line(line);
        }
    }

    private static string Answer(MailScene scene, FieldScheme field, string value)
    {
        var grade = field.Kind == FieldKind.Choice && field.Scale is { } scale ? scene.Cycle.Scheme.Scale(scale).Find(value) : null;
        return grade is not null ? $"{grade.Mark}　{grade.Legend}".TrimEnd('　')
            : string.IsNullOrWhiteSpace(value) ? "（入力なし）"
            : MailText.Lines(AnswerWords.Of(scene.Cycle.Scheme, field, value));
    }

    private static string? ChangeReason(MailScene scene)
    {
        if (scene.Facts.Revision?.Change is { } change)
        {
            return change.Reason;
        }

        if (scene is not { Sheet: { } sheet, Row.Phase: { } phase })
        {
            return null;
        }

        return scene.Cycle.Timetable.Told(phase, scene.Ward.Head.Body, sheet)?.Reason;
    }

    private static void Quote(string? text, MailBody body)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            body.Verbatim(MailText.Lines(text), Indent);
        }
    }
}
