namespace WardCycle.Mail.Texts;

/// <summary>What became of saving a template.</summary>
public abstract record TemplateSave
{
    public sealed record Saved : TemplateSave;

    public sealed record Refused(IReadOnlyList<TemplateProblem> Problems) : TemplateSave;

    /// <summary>Somebody else saved meanwhile; look at it first.</summary>
    public sealed record Changed : TemplateSave;
}
