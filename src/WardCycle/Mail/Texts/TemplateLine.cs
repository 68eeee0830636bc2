namespace WardCycle.Mail.Texts;

/// <summary>One line of a template.</summary>
/// <param name="Number">In the file, from 1: the subject's is 1.</param>
/// <param name="When">Printed only then; null for always.</param>
public sealed record TemplateLine(int Number, IReadOnlyList<TemplatePart> Parts, MailCondition? When = null)
{
    public IEnumerable<MailField> Fields => Parts.OfType<TemplatePart.Slot>().Select(s => s.Field);

    /// <summary>The line's only content, where that is a block.</summary>
    public MailField? Block => Parts is [TemplatePart.Slot slot] && MailFieldNames.IsBlock(slot.Field) ? slot.Field : null;
}
