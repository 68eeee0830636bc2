using WardCycle.Cycles;
using WardCycle.Mail;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>One mail of a rehearsal.</summary>
public sealed record OutboxMailModel(OpenCycle Open, OutboxMail Mail)
{
    private const string Mark = "【予行】";

    /// <summary>The subject without its mark: the page's title carries one of its own.</summary>
    public string Title => Mail.Subject.StartsWith(Mark, StringComparison.Ordinal) ? Mail.Subject[Mark.Length..] : Mail.Subject;
}
