using System.Collections.Frozen;

namespace WardCycle.Mail.Texts;

/// <summary>The templates that come with WardCycle, one per purpose: what the municipality starts its own from.</summary>
public static class ShippedTemplates
{
    private static readonly FrozenDictionary<MailPurpose, string> Texts =
        Enum.GetValues<MailPurpose>().ToFrozenDictionary(p => p, Read);

    public static string Text(MailPurpose purpose) => Texts[purpose];

    private static string Read(MailPurpose purpose)
    {
        var name = $"mail-templates/{MailPurposes.Word(purpose)}.txt";
        using var stream = typeof(ShippedTemplates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"There is no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
