namespace WardCycle.Mail.Texts;

/// <summary>What became of reading a template.</summary>
public abstract record TemplateLoad
{
    public sealed record Loaded(MailTemplate Template) : TemplateLoad;

    public sealed record Refused(IReadOnlyList<TemplateProblem> Problems) : TemplateLoad;
}
