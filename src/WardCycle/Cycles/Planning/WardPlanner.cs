using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Surveys;

namespace WardCycle.Cycles.Planning;

/// <summary>What is due now for a ward: a pure function of its rows, the cycle and the record's clock.</summary>
public static class WardPlanner
{
    /// <summary>In this order: the gate decides what the others see.</summary>
    private static readonly Func<SheetMoment, RuleAnswer>[] Rules =
    [
        GateRule.Apply, InvitationRule.Apply, DatesChangedRule.Apply, ReminderRule.Apply, FinalDayRule.Apply, EscalationRule.Apply, LapsedRule.Apply,
        ConfirmationRule.Apply,
    ];

    public static WardPlan Plan(OpenCycle cycle, WardState ward, DateTimeOffset now)
    {
        var sheets = ward.Sheets.Select(s => PlanSheet(cycle, ward, s.Body, now)).ToList();
        var after = ward with { Sheets = [.. ward.Sheets.Zip(sheets, (row, plan) => row with { Body = plan.Sheet })] };
        var (head, closing, shuts) = ClosingSummaryRule.Apply(cycle, after, now);
        (head, var asked, var asks) = RosterConfirmationRule.Apply(cycle, after, head, now);
        var mails = Digest.Combine([.. sheets.SelectMany(s => s.Mails)]).Concat(closing).Concat(asked).ToList();
        return new(
            [.. Group(cycle, ward, head, sheets, mails, now)],
            after,
            head,
            Earliest([shuts, asks, Mornings.Next(cycle, head), OverdueIssues.Wake(cycle, head), .. sheets.Select(s => s.Wake)]));
    }

    private static SheetPlan PlanSheet(OpenCycle cycle, WardState ward, SheetHead sheet, DateTimeOffset now)
    {
        List<WantedMail>? mails = null;
        List<AuditRow>? audit = null;
        DateTimeOffset? wake = null;
        foreach (var phase in cycle.Scheme.Phases)
        {
            var before = sheet.State(phase.Id);
            var at = new SheetMoment(cycle, ward, sheet, phase, before, SheetDates.Of(cycle.Timetable, ward.Head.Body, sheet, phase.Id), now);
            if (MovedDays.Apply(at) is { Audit.Count: > 0 } moved)
            {
                (audit ??= []).AddRange(moved.Audit);
                sheet = sheet.With(phase.Id, moved.State);
                at = at with { Sheet = sheet, State = moved.State, Dates = SheetDates.Of(cycle.Timetable, ward.Head.Body, sheet, phase.Id) };
            }

            foreach (var rule in at.IsFilledByLead ? Rules.AsSpan(0, 1) : Rules)
            {
                var answer = rule(at);
                wake = Earliest([wake, answer.Wake]);
                if (answer.Mails.Count > 0)
                {
                    (mails ??= []).AddRange(answer.Mails);
                }

                at = ReferenceEquals(answer.State, at.State) ? at : at with { State = answer.State };
            }

            if (!ReferenceEquals(at.State, before) && at.State != before)
            {
                sheet = sheet.With(phase.Id, at.State);
            }
        }

        return new(sheet, mails ?? [], audit ?? [], wake);
    }

    /// <summary>A sheet's head and its mails are one group; a digest ties its sheets together; mails of the ward as a whole go with its head.</summary>
    private static IEnumerable<IReadOnlyList<Change>> Group(
        OpenCycle cycle, WardState ward, WardHead head, IReadOnlyList<SheetPlan> sheets, IReadOnlyList<WantedMail> mails, DateTimeOffset now)
    {
        var changed = ward.Sheets.Zip(sheets).Where(p => !ReferenceEquals(p.First.Body, p.Second.Sheet)).ToDictionary(p => p.First.Body.Id);
        var groups = new SheetGroups(changed.Keys);
        foreach (var mail in mails)
        {
            groups.Tie(mail.Sheets);
        }

        foreach (var group in groups.All())
        {
            yield return
            [
                .. group.Select(id => changed[id].First.To(changed[id].Second.Sheet)),
                .. group.SelectMany(id => changed[id].Second.Audit).Select(a => Change.New(Keys.Audit(a.At, AuditTie.Of(a, 0)), a)),
                .. mails.Where(m => m.Sheets.Count > 0 && group.Contains(m.Sheets[0])).SelectMany(m => MailRows.Insert(cycle.Cycle, ward.Ward, m, now)),
            ];
        }

        List<WantedMail> ofWard = [.. mails.Where(m => m.Sheets.Count == 0)];
        if (ofWard.Count > 0)
        {
            yield return [ward.Head.To(head), .. ofWard.SelectMany(m => MailRows.Insert(cycle.Cycle, ward.Ward, m, now))];
        }
    }

    private static DateTimeOffset? Earliest(ReadOnlySpan<DateTimeOffset?> instants)
    {
        DateTimeOffset? earliest = null;
        foreach (var instant in instants)
        {
            earliest = instant is null || earliest < instant ? earliest : instant;
        }

        return earliest;
    }

    private sealed record SheetPlan(SheetHead Sheet, IReadOnlyList<WantedMail> Mails, IReadOnlyList<AuditRow> Audit, DateTimeOffset? Wake);
}
