using WardCycle.Mail;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>What a person can say about a mail: the word in the address, the button, and the states that it fits.</summary>
public sealed record VerdictWord(string Word, string Button, MailVerdict Verdict, IReadOnlyList<MailState> Fits)
{
    private static IReadOnlyList<VerdictWord> All { get; } =
    [
        new("arrived", "届いていた", MailVerdict.Sent, [MailState.Unknown]),
        new("again", "もう一度送る", MailVerdict.SendAgain, [MailState.Unknown, MailState.Rejected, MailState.Bounced]),
        new("bounced", "不達にする", MailVerdict.Bounced, [MailState.Unknown, MailState.Accepted, MailState.Delivered]),
    ];

    public static VerdictWord? Of(string word) => All.FirstOrDefault(v => v.Word == word);

    public static IEnumerable<VerdictWord> For(MailState state) => All.Where(v => v.Fits.Contains(state));
}
