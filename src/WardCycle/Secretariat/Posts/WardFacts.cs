using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Record;

namespace WardCycle.Secretariat.Posts;

/// <summary>What a decision about a ward's posts needs beside the hot range; empty where its command needs nothing.</summary>
/// <param name="Links">The ward's links.</param>
/// <param name="Mails">The ward's settled mails.</param>
/// <param name="Openings">When somebody came in through a link.</param>
/// <param name="Traces">Drafts and submissions, as far as a record of a stray mail names them.</param>
/// <param name="Strays">Records of stray mails so far.</param>
public sealed record WardFacts(
    IReadOnlyList<Stored<LinkRow>> Links,
    IReadOnlyList<MailRow>? Mails = null,
    IReadOnlyList<LinkOpening>? Openings = null,
    IReadOnlyList<SheetTrace>? Traces = null,
    int Strays = 0)
{
    public static WardFacts None { get; } = new([]);
}
