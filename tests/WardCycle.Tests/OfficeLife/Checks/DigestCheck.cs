using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>One reminder a day to a person names all that the person owes: in the older year whatever is missing, in the same year what falls due on the same day.</summary>
internal static class DigestCheck
{
    public static string? Fault(Office office, ModelCycle cycle, SentMail mail)
    {
        if (cycle.Posts[mail.Row.Post.Value] is not { Answers: true } post)
        {
            return null;
        }

        var day = MunicipalTime.DayOf(mail.At);
        var named = mail.Row.Sheets.Select(s => s.Value).ToHashSet();
        var dues = Owed(cycle, mail.Ward, post.Holder, mail.At).Where(o => named.Contains(o.Sheet.Id)).Select(o => (o.Phase, o.State.Due)).ToHashSet();
        foreach (var (sheet, _, state) in Owed(cycle, mail.Ward, post.Holder, mail.At).Where(o => dues.Contains((o.Phase, o.State.Due)) && IsPlain(o.State, day)))
        {
            if (!named.Contains(sheet.Id) && !IsRemindedOut(office, mail, sheet) && mail.Row.Sheets.All(s => cycle.Sheets.Where(k => k.Ward == mail.Ward && k.Id == s.Value).All(k => k.Phases.Values.All(p => IsPlain(p, day)))))
            {
                return $"a reminder that leaves out {sheet.Id}";
            }
        }

        foreach (var older in office.Open.Where(c => c.Year < cycle.Year && c.Wards.TryGetValue(mail.Ward, out var ward) && ward.IsRosterConfirmed && !(ward.StopUntil >= day) && mail.At < c.Care))
        {
            foreach (var (sheet, _, _) in Owed(older, mail.Ward, post.Holder, mail.At))
            {
                if (!sheet.Units.Any(u => mail.Body.Contains(older.Units[u].NameOn(day), StringComparison.Ordinal)) || !mail.Body.Contains(new FiscalYear(older.Year).Label, StringComparison.Ordinal))
                {
                    return $"a reminder that says nothing of {older.Id}/{sheet.Id}";
                }

                office.Chronicle.Counts["digest for two years"] = office.Chronicle.Count("digest for two years") + 1;
            }
        }

        if (mail.Row.Purpose == MailPurpose.Digest && named.Count > 1)
        {
            office.Chronicle.Counts["digest for two posts"] = office.Chronicle.Count("digest for two posts") + 1;
        }

        return null;
    }

    private static IEnumerable<(ModelSheet Sheet, string Phase, ModelPhase State)> Owed(ModelCycle cycle, string ward, string holder, DateTimeOffset at) =>
        from units in new[] { cycle.Posts.Values.Where(p => p.Answers && !p.IsVacant && p.Holder == holder).Select(p => p.Unit).ToHashSet() }
        from sheet in cycle.Sheets.Where(s => s.Ward == ward && !s.IsEnded && s.Units.Any(units.Contains))
        from phase in OfficeScheme.Phases.Where(sheet.Speaks)
        let state = sheet.Phases[phase]
        where state.IsMissing && state.IsOpen(at) && !(state.AgreedUntil >= MunicipalTime.DayOf(at))
        select (sheet, phase, state);

    /// <summary>So many days of reminders of one sheet are the scheme's most, whoever held the post on them.</summary>
    private static bool IsRemindedOut(Office office, SentMail mail, ModelSheet sheet) =>
        office.Sent.Where(m => m.Cycle == mail.Cycle && m.Ward == mail.Ward && m.Phase == mail.Phase && m.Row.Occasion.StartsWith("remind:", StringComparison.Ordinal) && m.Row.Sheets.Contains(new(sheet.Id)))
            .Select(m => MunicipalTime.DayOf(m.At)).Distinct().Count() >= OfficeScheme.MostReminders;

    /// <summary>Nothing has happened to it that gives it reminders of its own.</summary>
    private static bool IsPlain(ModelPhase state, DateOnly day) =>
        state is { ReturnedAt: null, AgreedUntil: null, Outside.Count: 0 } && MunicipalTime.DayOf(state.DatesChangedAt) < day.AddDays(-3) && MunicipalTime.DayOf(state.EscalatedAt) < day.AddDays(-3);
}
