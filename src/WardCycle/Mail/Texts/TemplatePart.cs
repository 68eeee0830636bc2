namespace WardCycle.Mail.Texts;

/// <summary>A piece of a template's line.</summary>
public abstract record TemplatePart
{
    public sealed record Words(string Text) : TemplatePart;

    public sealed record Slot(MailField Field) : TemplatePart;
}
