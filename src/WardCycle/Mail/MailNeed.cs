using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Sheets;

namespace WardCycle.Mail;

/// <summary>Whether a planned mail is still wanted, asked once more just before it is sent.</summary>
public static class MailNeed
{
    /// <summary>Why the mail has become pointless, in Japanese; null where it is wanted.</summary>
    public static string? Pointless(OpenCycle cycle, WardState ward, MailRow mail, DateTimeOffset now) =>
        OfRecipient(cycle, ward, mail, MunicipalTime.DayOf(now)) ?? OfSheets(cycle, ward, mail) ?? OfReminder(ward, mail, MunicipalTime.DayOf(now));

    /// <summary>A stop of the ward's mails delays what is no reminder: it stays planned until the stop is over.</summary>
    public static bool IsStopped(WardState ward, MailRow mail, DateTimeOffset now) =>
        ward.Head.Body.MailStopUntil >= MunicipalTime.DayOf(now) && !IsReminder(mail);

    /// <summary>A reminder to answer again after a return goes out under the purpose of the return.</summary>
    public static bool IsReminder(MailRow mail) =>
        MailPurposes.IsReminder(mail.Purpose) || mail.Occasion.StartsWith("remind:", StringComparison.Ordinal) || mail.Occasion.StartsWith(FinalDayRule.Reminding, StringComparison.Ordinal);

    private static string? OfRecipient(OpenCycle cycle, WardState ward, MailRow mail, DateOnly today) => ward.Post(mail.Post)?.Body switch
    {
        null => "宛先の職が名簿にないため、送りませんでした。",
        var post when !(post.Validity?.Holds(today) ?? true) => "宛先の職の有効期間外のため、送りませんでした。",
        var post when post.Tenure != mail.Tenure => "宛先の職で引継ぎがあったため、送りませんでした。",
        var post when mail.Address >= post.Addresses.Count => "宛先のメールアドレスがなくなったため、送りませんでした。",
        var post when mail.Purpose == MailPurpose.AddressCheck && mail.Id != MailIdentity.OfAddressCheck(cycle.Cycle.Uid, ward.Ward, post.Addresses[mail.Address]) =>
            "宛先のメールアドレスが変わったため、送りませんでした。新しい宛先は、改めて確かめてください。",
        _ => null,
    };

    private static string? OfSheets(OpenCycle cycle, WardState ward, MailRow mail)
    {
        if (mail.Phase is { } about && mail.Purpose != MailPurpose.Digest && MailPurposes.AsksForAnswer(mail.Purpose) && mail.Sheets.Count > 0
            && mail.Sheets.All(id => ward.Sheet(id)?.Body.IsAbsent(about) ?? false))
        {
            return "組織改正により対象ではなくなったため、送りませんでした。";
        }

        var states = States(cycle, ward, mail).ToList();
        return mail.Purpose switch
        {
            MailPurpose.Escalation when !states.Any(s => s.IsMissing) => "提出されたため、送りませんでした。",
            MailPurpose.Returned when !states.Any(s => s.Returned is { } r && r.Revision == mail.Revision) =>
                "再提出されたか、差戻しがやり直されたため、送りませんでした。",
            MailPurpose.Escalation or MailPurpose.Returned => null,
            MailPurpose.Confirmation or MailPurpose.DepartmentConfirmation or MailPurpose.SentBack
                when !states.Any(s => s is { Returned: null, Outside: null } && s.Revision == mail.Revision && IsTurn(mail.Purpose, s)) =>
                "確認が済んだか、その後に新しい提出があったため、送りませんでした。",
            MailPurpose.Wording when mail.Occasion.StartsWith("wording:", StringComparison.Ordinal) && !states.Any(s => s.Revision == mail.Revision) =>
                "その後に新しい提出があったため、送りませんでした。",
            MailPurpose.LateFigure when !states.Any(s => s is { LateFigure.Settled: false, Gate: Gate.Open }) => "数値が確定したか、受付が終わったため、送りませんでした。",
            MailPurpose.Lapsed when !states.Any(s => s.Gate == Gate.Shut && (s.IsMissing || s.LateFigure is { Settled: false })) => "提出されたか、あらためて期日を定めたため、送りませんでした。",
            MailPurpose.Objection when !states.Any(s => s.Wording is { HasObjection: true }) => "異議への回答が済んだため、送りませんでした。",
            var purpose when !MailPurposes.AsksForAnswer(purpose) => null,
            _ when !states.Any(s => s.IsMissing) => "提出されたため、送りませんでした。",
            _ when !states.Any(s => s.IsMissing && s.Gate == Gate.Open) => "受付が終わったため、送りませんでした。",
            _ => null,
        };
    }

    private static bool IsTurn(MailPurpose purpose, PhaseState state) => purpose switch
    {
        MailPurpose.SentBack => state is { Confirmed.IsBack: true } or { DepartmentConfirmed.IsBack: true },
        MailPurpose.Confirmation => state.Confirmed is null,
        _ => state is { DepartmentConfirmed: null, Confirmed: null or { IsBack: false } },
    };

    private static string? OfReminder(WardState ward, MailRow mail, DateOnly today)
    {
        if (!IsReminder(mail))
        {
            return null;
        }

        if (ward.Head.Body.MailStopUntil >= today)
        {
            return "区へのメールを止めている期間のため、送りませんでした。";
        }

        var agreed = mail.Sheets.Select(id => ward.Sheet(id)?.Body).OfType<SheetHead>()
            .All(s => mail.Phase is { } phase && s.State(phase).AgreedUntil >= today);
        return agreed ? "提出の時期について合意があるため、送りませんでした。" : null;
    }

    /// <summary>A digest speaks of whatever is missing in any phase.</summary>
    private static IEnumerable<PhaseState> States(OpenCycle cycle, WardState ward, MailRow mail) =>
        from sheet in mail.Sheets.Select(id => ward.Sheet(id)?.Body).OfType<SheetHead>()
        from phase in mail.Purpose == MailPurpose.Digest || mail.Phase is null ? cycle.Scheme.Phases.Select(p => p.Id) : [mail.Phase.Value]
        where !sheet.IsAbsent(phase)
        select sheet.State(phase);
}
