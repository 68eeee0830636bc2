using System.Collections.Frozen;

namespace WardCycle.Mail.Texts;

/// <summary>The templates in force: the cycle's own, else the installation's, else the shipped ones.</summary>
public sealed class MailTemplates
{
    private static readonly FrozenDictionary<MailPurpose, MailTemplate> ShippedOnes =
        Enum.GetValues<MailPurpose>().ToFrozenDictionary(p => p, p => Parse(p, ShippedTemplates.Text(p))
            ?? throw new InvalidDataException($"The shipped template of {p} does not load."));

    private readonly Dictionary<MailPurpose, MailTemplate> _edited = [];

    /// <param name="rows">By rising weight: a later row of a purpose wins.</param>
    public MailTemplates(IEnumerable<TemplateRow> rows)
    {
        foreach (var row in rows)
        {
            // A row that an earlier release accepted and this one does not must not stop the mails.
            if (Parse(row.Purpose, row.Text) is { } template)
            {
                _edited[row.Purpose] = template;
            }
        }
    }

    public static MailTemplates Shipped { get; } = new([]);

    public MailTemplate this[MailPurpose purpose] => _edited.GetValueOrDefault(purpose) ?? ShippedOnes[purpose];

    private static MailTemplate? Parse(MailPurpose purpose, string text) =>
        TemplateCheck.Load(purpose, text) is TemplateLoad.Loaded loaded ? loaded.Template : null;
}
