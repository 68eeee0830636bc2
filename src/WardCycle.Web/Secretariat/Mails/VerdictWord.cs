using WardCycle.Mail;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>What a person can say about a mail: the word in the address, the button, and the states that it fits.</summary>
/// <param name="Asks">A page of its own asks for something first.</param>
public sealed record VerdictWord(string Word, string Button, MailVerdict Verdict, IReadOnlyList<MailState> Fits, bool Asks = false)
{
    /// <summary>In the address of the page that asks how the recipient was told.</summary>
    public const string Told = "told";

    /// <summary>The form's field that says where the button stands, and its word for the list of a ward's mails.</summary>
    public const string From = "from";
    public const string List = "list";

    private static IReadOnlyList<VerdictWord> All { get; } =
    [
        new("arrived", "届いていた", MailVerdict.Sent, [MailState.Unknown]),
        new("again", "もう一度送る", MailVerdict.SendAgain, [MailState.Unknown, MailState.Rejected, MailState.Bounced]),
        new("bounced", "不達にする", MailVerdict.Bounced, [MailState.Unknown, MailState.Accepted, MailState.Delivered]),
        new(Told, "別の方法で伝えた", MailVerdict.Told, [MailState.Unknown, MailState.Rejected, MailState.Bounced], Asks: true),
    ];

    public static VerdictWord? Of(string word) => All.FirstOrDefault(v => v.Word == word);

    public static IEnumerable<VerdictWord> For(MailState state) => All.Where(v => v.Fits.Contains(state));
}
