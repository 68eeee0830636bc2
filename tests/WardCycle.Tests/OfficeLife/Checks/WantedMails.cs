using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>
/// What must have gone out, by the office's own paper: looked for on every open morning after the mails of half past eight,
/// in wards whose mails are not stopped. What happened today may still be on its way.
/// </summary>
internal sealed class WantedMails(Office office)
{
    private static readonly MailPurpose[] WaysIn =
    [
        MailPurpose.Invitation, MailPurpose.HandOver, MailPurpose.LinkReissued, MailPurpose.Returned, MailPurpose.DatesChanged, MailPurpose.Digest,
        MailPurpose.ReminderBefore, MailPurpose.ReminderOnDay, MailPurpose.ReminderAfter, MailPurpose.DraftForgotten,
    ];

    /// <summary>Days: no stop of mails is as long.</summary>
    private const int LooksBack = 21;

    private readonly Dictionary<(string Cycle, string Ward, string Sheet, string To), List<SentMail>> _sent = [];
    private readonly HashSet<string> _found = [];
    private readonly HashSet<string> _missed = [];

    /// <summary>Mails that were wanted and are there, by what they were wanted for.</summary>
    public SortedDictionary<string, int> Found { get; } = new(StringComparer.Ordinal);

    public void Take(SentMail mail)
    {
        foreach (var sheet in mail.Row.Sheets.Select(s => s.Value).DefaultIfEmpty(""))
        {
            var key = (mail.Cycle, mail.Ward, sheet, mail.To);
            (_sent.TryGetValue(key, out var known) ? known : _sent[key] = []).Add(mail);
        }
    }

    private DateTimeOffset Morning => MunicipalTime.At(office.Life.Today, default);

    public void Run(ModelCycle cycle)
    {
        foreach (var ward in cycle.Wards.Values.Where(w => !(w.StopUntil >= office.Life.Today)))
        {
            OfWard(cycle, ward);
            foreach (var sheet in cycle.Sheets.Where(s => s.Ward == ward.Id && ward.ConfirmedAt < Morning))
            {
                OfSheet(cycle, sheet);
            }
        }
    }

    private void OfWard(ModelCycle cycle, ModelWard ward)
    {
        var desk = cycle.Coordinator(ward.Id);
        Want("roster to be confirmed", ward.IsRosterConfirmed || Life.Days.OnOrAfter(new(cycle.Year, 4, 1)) >= office.Life.Today, cycle, ward.Id, "", desk, default, m => m.Row.Purpose == MailPurpose.RosterConfirmation);
        foreach (var phase in OfficeScheme.Phases)
        {
            var asked = cycle.Sheets.Where(s => s.Ward == ward.Id && s.IsAsked(phase)).Select(s => s.Phases[phase]).ToList();
            Want("summary at closing", asked.Count == 0 || asked.Any(p => p.Closing >= Morning), cycle, ward.Id, "", desk, default, m => m.Row.Purpose == MailPurpose.ClosingSummary && m.Phase == phase);
        }

        foreach (var post in cycle.Posts.Values.Where(p => ward.AddressesCheckedAt < Morning && ward.AddressesCheckedAt > Morning.AddDays(-LooksBack) && p.Since < ward.AddressesCheckedAt && !p.IsVacant && cycle.WardOf(p) == ward.Id))
        {
            var mail = post.Addresses.Any(a => _sent.ContainsKey((cycle.Id.Value, ward.Id, "", a)));
            Count("address to be checked", $"{cycle.Id}/{ward.Id}/{post.Id}/{string.Join(',', post.Addresses)}", mail);
        }
    }

    private void OfSheet(ModelCycle cycle, ModelSheet sheet)
    {
        var posts = cycle.Answering(sheet).ToList();
        var desk = cycle.Coordinator(sheet.Ward);
        foreach (var (phase, state) in sheet.Phases.Where(p => sheet.Speaks(p.Key)))
        {
            var isWaited = state.IsMissing && state.IsOpen(office.Life.Now) && !sheet.IsEnded;
            var isAsked = isWaited && state.ReturnedAt is null && state.Opening < Morning && state.AskedAgainAt < Morning;
            foreach (var post in posts.DistinctBy(p => p.Holder))
            {
                Want("asked", !isAsked, cycle, sheet.Ward, sheet.Id, post, state.Opening, m => WaysIn.Contains(m.Row.Purpose));
                Want("returned", !(isWaited && state.ReturnedAt < Morning), cycle, sheet.Ward, sheet.Id, post, state.ReturnedAt ?? default, m => WaysIn.Contains(m.Row.Purpose) && (m.Phase == phase || m.Row.Purpose is MailPurpose.HandOver or MailPurpose.LinkReissued));
                Want("dates changed", !(isWaited && state.DatesChangedAt < Morning && state.DatesChangedAt > state.Opening && state.DatesChangedAt > sheet.StandsSince && post.Since < state.DatesChangedAt && state.ReturnedAt is null && state.AskedAgainAt < state.DatesChangedAt), cycle, sheet.Ward, sheet.Id, post, state.DatesChangedAt, m => m.Row.Purpose == MailPurpose.DatesChanged && m.Phase == phase);
            }

            Want("asked in place of a vacancy", !isAsked || posts.Count > 0, cycle, sheet.Ward, sheet.Id, desk, default, m => m.Row.Purpose is MailPurpose.Vacancy or MailPurpose.Invitation);
            Submitted(cycle, sheet, phase, state, posts);
            if (state.EscalatedTo is { } superior && state.EscalatedAt < Morning && state.EscalatedAt > sheet.StandsSince)
            {
                Want("superior told", superior.Since > state.EscalatedAt, cycle, sheet.Ward, sheet.Id, superior, state.EscalatedAt, m => m.Row.Purpose == MailPurpose.Escalation && m.Phase == phase);
            }
        }

        foreach (var post in posts.Where(p => p.HandedOverAt == p.Since && p.Since > sheet.StandsSince && p.Since > cycle.Wards[sheet.Ward].ConfirmedAt))
        {
            Want("hand-over", sheet.IsEnded || sheet.IsLeft, cycle, sheet.Ward, sheet.Id, post, post.HandedOverAt!.Value, m => m.Row.Purpose is MailPurpose.HandOver);
        }
    }

    /// <summary>The newest submission's receipt, and who is asked to confirm it or hears that it came back.</summary>
    private void Submitted(ModelCycle cycle, ModelSheet sheet, string phase, ModelPhase state, List<ModelPost> posts)
    {
        if (state.Answers.Count == 0 || state.Answers[^1] is not { By: not "paper" } newest || newest.At >= Morning || newest.At < sheet.StandsSince || newest.At < Morning.AddDays(-LooksBack))
        {
            return;
        }

        // A hand-over ends what was on its way to who has gone.
        posts = cycle.Posts.Values.Where(p => p.Answers && sheet.Units.Contains(p.Unit)).All(p => p.Since < newest.At) ? posts : [];
        var (number, isChange) = (state.Answers.Count, state.Changes.Any(c => c.At == newest.At));
        foreach (var post in posts.Where(p => p.Since < newest.At).DistinctBy(p => p.Holder))
        {
            Want(isChange ? "target changed" : "receipt", false, cycle, sheet.Ward, sheet.Id, post, newest.At, m => m.Row.Purpose == (isChange ? MailPurpose.TargetChanged : MailPurpose.Receipt) && m.Phase == phase && m.Row.Revision == number);
        }

        if (state.Wordings is [.., { Text: not null } worded] && worded.At < Morning && posts.FirstOrDefault() is { } told)
        {
            Want("wording", false, cycle, sheet.Ward, sheet.Id, told, worded.At, m => m.Row.Purpose == MailPurpose.Wording && m.Phase == phase);
        }

        if (posts.FirstOrDefault(p => p.IsHead && p.Since < newest.At) is { } head && state is { ReturnedAt: null, IsOutside: false, IsConfirmed: false, IsSentBack: false } && newest.By is not "office" && !isChange)
        {
            Want("head to confirm", false, cycle, sheet.Ward, sheet.Id, head, newest.At, m => m.Row.Purpose == MailPurpose.Confirmation && m.Row.Revision == number && m.Phase == phase);
        }

        if (state.SentBackAt is { } back && back < Morning && state.IsSentBack && posts.FirstOrDefault(p => !p.IsHead && p.Since < back) is { } clerk)
        {
            Want("sent back", false, cycle, sheet.Ward, sheet.Id, clerk, back, m => m.Row.Purpose == MailPurpose.SentBack && m.Phase == phase);
        }
    }

    private void Want(string what, bool isNot, ModelCycle cycle, string ward, string sheet, ModelPost? post, DateTimeOffset since, Func<SentMail, bool> isIt)
    {
        if (isNot || post is null || post.Since >= Morning)
        {
            return;
        }

        foreach (var address in post.Addresses)
        {
            var mail = _sent.GetValueOrDefault((cycle.Id.Value, ward, sheet, address))?.Find(m => m.At >= since && isIt(m));
            Count(what, mail?.Operation ?? $"{cycle.Id}/{ward}/{sheet}/{address}/{since:O}", mail is not null);
        }
    }

    private void Count(string what, string key, bool isFound)
    {
        if (isFound && _found.Add($"{what} {key}"))
        {
            Found[what] = Found.GetValueOrDefault(what) + 1;
        }
        else if (!isFound && _missed.Add($"{what} {key}"))
        {
            office.Chronicle.Wrong(office.Life.Now, string.Create(CultureInfo.InvariantCulture, $"a mail that was wanted is not there ({what}): {key}"));
        }
    }
}
