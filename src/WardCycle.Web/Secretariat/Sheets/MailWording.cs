using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.History;
using WardCycle.Web.Look;

namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>A mail's purpose and state in words.</summary>
public static class MailWording
{
    public static string Of(MailPurpose purpose) => MailPurposes.Label(purpose);

    /// <summary>The phase that a mail speaks of; ― for those that speak of none, or of several.</summary>
    public static string Phase(Scheme scheme, MailEntry mail) =>
        mail.Phase is { } id && mail.Purpose != MailPurpose.Digest && scheme.Phases.FirstOrDefault(p => p.Id == id) is { } phase ? phase.Label : "―";

    /// <summary>送信待ち 11/24 8:30</summary>
    public static StateLook Ahead(DateTimeOffset at, DateTimeOffset now) =>
        Of(MailState.Planned) with { Word = at <= now ? "送信待ち（まもなく）" : $"送信待ち {Hour(at)}" };

    /// <summary>送信待ち 5通（11/24 8:30から）</summary>
    public static StateLook Ahead(MailsAhead ahead, DateTimeOffset now) =>
        Of(MailState.Planned) with { Word = $"送信待ち {ahead.Count}通（{(ahead.At is not { } at ? "停止中" : at <= now ? "まもなく" : $"{Hour(at)}から")}）" };

    private static string Hour(DateTimeOffset at) =>
        at.ToOffset(MunicipalTime.Offset).ToString("M/d H:mm", CultureInfo.InvariantCulture);

    /// <summary>A mail's note, its account in the words of the history.</summary>
    public static string Note(string note) => note.Replace("account:", "事務局 ", StringComparison.Ordinal);

    public static StateLook Of(MailState state) => state switch
    {
        MailState.Planned => new("送信待ち", "□", Tone.Idle),
        MailState.Withdrawn => new("取りやめ", "―", Tone.Out),
        MailState.Claimed => new("送信中", "◇", Tone.Begun),
        MailState.Accepted => new("送信済", "✓", Tone.Good),
        MailState.Delivered => new("到達", "✓", Tone.Good),
        MailState.Rejected => new("送信失敗", "×", Tone.Bad),
        MailState.Bounced => new("不達", "×", Tone.Bad),
        MailState.Told => new("別の方法で伝達済", "✓", Tone.Out),
        MailState.Unknown => StateLook.MailUnknown,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };
}
