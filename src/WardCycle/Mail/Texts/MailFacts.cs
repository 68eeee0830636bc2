using WardCycle.Cycles;
using WardCycle.Sheets;

namespace WardCycle.Mail.Texts;

/// <summary>What a mail says beyond the ward's hot rows. Read only for the purposes that print it.</summary>
/// <param name="Return">The return that stands, with its reason.</param>
/// <param name="Revision">The submission that a receipt copies.</param>
/// <param name="HandOverNote">引継ぎメモ</param>
/// <param name="Wards">For the city's own mails: the wards' summary rows.</param>
public sealed record MailFacts(
    ReturnRow? Return = null,
    Revision? Revision = null,
    string? HandOverNote = null,
    IReadOnlyList<WardSummary>? Wards = null)
{
    public static MailFacts None { get; } = new();
}
