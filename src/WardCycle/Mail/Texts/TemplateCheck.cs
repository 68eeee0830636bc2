namespace WardCycle.Mail.Texts;

/// <summary>What a purpose's template must still say after the municipality has edited it, and what it must never carry.</summary>
public static class TemplateCheck
{
    private static readonly MailField[] LinkFields = [MailField.Link, MailField.EntryPage, MailField.LinkNumber, MailField.Code];

    public static IReadOnlyList<TemplateProblem> Check(MailTemplate template) =>
        [.. Missing(template), .. Forbidden(template)];

    /// <summary>Parses and checks in one go.</summary>
    public static TemplateLoad Load(MailPurpose purpose, string text) => TemplateParser.Parse(purpose, text) switch
    {
        TemplateLoad.Loaded loaded when Check(loaded.Template) is { Count: > 0 } problems => new TemplateLoad.Refused(problems),
        var load => load,
    };

    /// <summary>Fields without which the mail would be no use.</summary>
    public static IReadOnlyList<MailField> Required(MailPurpose purpose) => purpose switch
    {
        MailPurpose.Returned => [.. LinkFields, MailField.Due, MailField.ReturnReason, MailField.Contact],
        MailPurpose.DatesChanged => [.. LinkFields, MailField.Due, MailField.ChangeReason, MailField.Contact],
        MailPurpose.TargetChanged => [MailField.ChangeReason, MailField.Answers, MailField.Contact],
        MailPurpose.Receipt => [MailField.Receipt, MailField.Answers, MailField.Contact],
        MailPurpose.Digest or MailPurpose.Escalation or MailPurpose.ApprovalOverdue or MailPurpose.ClosingSummary =>
            [MailField.List, MailField.Contact],
        MailPurpose.Confirmation or MailPurpose.DepartmentConfirmation => [.. LinkFields, MailField.Contact],
        MailPurpose.SentBack => [.. LinkFields, MailField.Message, MailField.Contact],
        MailPurpose.Wording => [.. LinkFields, MailField.Message, MailField.Contact],
        MailPurpose.IssueOverdue or MailPurpose.Objection => [MailField.Message, MailField.Contact],
        MailPurpose.Lapsed => [MailField.Closing, MailField.Contact],
        MailPurpose.Vacancy => [MailField.List, MailField.Contact],
        MailPurpose.AddressCheck or MailPurpose.RosterConfirmation => [MailField.Contact],
        _ => [.. LinkFields, MailField.Due, MailField.Contact],
    };

    // What stands only under a condition may be missing from a mail. A vacant section has no link to print.
    private static IEnumerable<TemplateProblem> Missing(MailTemplate template)
    {
        var always = template.Body.Where(l => l.When is null).SelectMany(l => l.Fields)
            .Concat(template.Body.Where(l => l.When == MailCondition.Staffed).SelectMany(l => l.Fields).Intersect(LinkFields)).ToHashSet();
        return from field in Required(template.Purpose)
               where !always.Contains(field)
               select new TemplateProblem(0, $"本文に「{{{MailFieldNames.NameOf(field)}}}」が必要です（条件の中ではなく、必ず表示される場所に書いてください）。");
    }

    private static IEnumerable<TemplateProblem> Forbidden(MailTemplate template) =>
        MailPurposes.CarriesCode(template.Purpose) && template.Purpose != MailPurpose.Digest
            ? []
            : from line in template.Body
              from field in line.Fields
              where LinkFields.Contains(field)
              select new TemplateProblem(line.Number, $"このメールには「{{{MailFieldNames.NameOf(field)}}}」を書けません。{Why(template.Purpose)}");

    private static string Why(MailPurpose purpose) => purpose == MailPurpose.Digest
        ? "リンクは「{一覧}」の中に所属ごとに表示されます。"
        : "入力する所属以外には、リンクと確認コードを送らないためです。";
}
