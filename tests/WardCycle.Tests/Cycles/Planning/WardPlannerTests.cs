using FsCheck;
using FsCheck.Fluent;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles.Planning;

/// <summary>What holds for every ward at every moment of the year, whatever its sheets have been through.</summary>
public sealed class WardPlannerTests
{
    private static readonly OpenCycle Cycle = Begun().Cycle;
    private static readonly WardState Ward = Begun().Ward;
    private static readonly DateTimeOffset First = World.At(2026, 4, 1, 0);

    /// <summary>A moment in the year, and per sheet where it stands in each phase.</summary>
    private static readonly Arbitrary<(DateTimeOffset Now, WardState Ward)> Moments = (
        from hours in Gen.Choose(0, 15 * 30 * 24)
        from minutes in Gen.Elements(0, 15, 30)
        from states in Gen.Choose(0, 11).ArrayOf(3 * Ward.Sheets.Count)
        from days in Gen.Choose(0, 40).ArrayOf(3 * Ward.Sheets.Count)
        let now = First.AddHours(hours).AddMinutes(minutes)
        select (now, Fill(now, states, days))).ToArbitrary();

    [Fact]
    public void Planning_twice_plans_once() => Check((now, ward) =>
    {
        var once = WardPlanner.Plan(Cycle, ward, now);
        var twice = WardPlanner.Plan(Cycle, Applied(once), now);
        return twice.Groups.Count == 0 && twice.Head == once.Head && twice.Wake == once.Wake;
    });

    [Fact]
    public void A_wake_lies_ahead() => Check((now, ward) => WardPlanner.Plan(Cycle, ward, now).Wake is not { } wake || wake > now);

    [Fact]
    public void Nothing_is_due_before_the_wake() => Check((now, ward) =>
    {
        var plan = WardPlanner.Plan(Cycle, ward, now);
        var after = Applied(plan);
        var until = plan.Wake ?? now.AddDays(400);
        var idle = Enumerable.Range(0, 400).Select(n => now.AddHours(2 * n)).TakeWhile(t => t < until)
            .Append(plan.Wake is null ? now.AddDays(399) : until.AddMinutes(-1))
            .Where(t => t > now);
        return idle.All(t => WardPlanner.Plan(Cycle, after, t).Groups.Count == 0);
    });

    [Fact]
    public void A_sheet_stands_in_one_group_and_every_group_carries_its_sheets() => Check((now, ward) =>
    {
        var groups = WardPlanner.Plan(Cycle, ward, now).Groups;
        var keys = groups.SelectMany(g => g).Select(c => c.Key).ToList();
        return keys.Count == keys.Distinct().Count() && groups.All(g => g.Count > 0);
    });

    /// <summary>A figure that is not final (未確定) is an answer still to come.</summary>
    [Fact]
    public void Nobody_who_has_answered_is_mailed() => Check((now, ward) => MailsOf(WardPlanner.Plan(Cycle, ward, now))
        .Where(m => m.Phase is { } && m.Purpose is not (MailPurpose.ClosingSummary or MailPurpose.Digest))
        .All(m => m.Sheets.All(id => ward.Sheet(id)!.Body.State(m.Phase!.Value) is { IsMissing: true } or { LateFigure.Settled: false })));

    [Fact]
    public void One_person_gets_at_most_one_reminder_at_a_time() => Check((now, ward) => MailsOf(WardPlanner.Plan(Cycle, ward, now))
        .Where(m => m.Purpose is MailPurpose.ReminderBefore or MailPurpose.ReminderOnDay or MailPurpose.ReminderAfter or MailPurpose.Digest or MailPurpose.DraftForgotten)
        .GroupBy(m => (m.Post, m.Address, m.Phase))
        .All(mails => mails.Count() == 1));

    [Fact]
    public void Every_mail_goes_out_in_office_hours() => Check((now, ward) => MailsOf(WardPlanner.Plan(Cycle, ward, now))
        .All(m => m.NotBefore >= now && Cycle.Scheme.OfficeHours.IsOpen(m.NotBefore, World.Days)));

    private static void Check(Func<DateTimeOffset, WardState, bool> holds) =>
        Prop.ForAll(Moments, at => holds(at.Now, at.Ward)).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static IEnumerable<MailRow> MailsOf(WardPlan plan) =>
        plan.Groups.SelectMany(g => g).OfType<Change.Insert>().Where(c => c.Key.StartsWith("0mail-", StringComparison.Ordinal)).Select(c => RecordJson.Read<MailRow>(c.Json));

    /// <summary>The ward after all groups and the head are written.</summary>
    private static WardState Applied(WardPlan plan) => plan.State with { Head = plan.State.Head with { Body = plan.Head } };

    private static WardState Fill(DateTimeOffset now, int[] states, int[] days)
    {
        var sheets = Ward.Sheets.ToList();
        for (var i = 0; i < states.Length; i++)
        {
            var (sheet, phase) = (sheets[i / 3], Cycle.Scheme.Phases[i % 3].Id);
            var dates = SheetDates.Of(Cycle.Timetable, Ward.Head.Body, sheet.Body, phase);
            sheets[i / 3] = sheet with { Body = sheet.Body.With(phase, StateOf(states[i], days[i], dates, now)) };
        }

        return Ward with { Sheets = sheets };
    }

    /// <summary>States that a sheet can be in at that moment: nothing that lies ahead has happened yet.</summary>
    private static PhaseState StateOf(int kind, int days, SheetDates dates, DateTimeOffset now)
    {
        if (now < dates.Opening)
        {
            return PhaseState.Untouched;
        }

        var then = dates.Opening.AddDays(days) is var d && d < now ? d : now;
        var invited = new PhaseState(Gate.Open, InvitedOn: MunicipalTime.DayOf(dates.Opening));
        var answered = invited with { Revision = 1, SubmittedAt = then };
        return kind switch
        {
            0 => PhaseState.Untouched,
            1 => new(Gate.Open),
            2 or 3 => invited,
            4 => invited with { DraftAt = then },
            5 => invited with { AgreedUntil = MunicipalTime.DayOf(now).AddDays(days - 20) },
            6 => answered,
            7 => answered with { Checked = new(1, then, "account:a") },
            8 => answered with { Returned = new(1, then, then.AddDays(days)) },
            9 => answered with { Gate = Gate.Shut, LateFigure = new(MunicipalTime.DayOf(now).AddDays(days - 20), 1, "決算の確定後") },
            10 => invited with { Outside = new("対象外です。", then, "account:a") },
            _ => invited with { LastReminder = MunicipalTime.DayOf(then), Planned = ["remind:a", "remind:b"] },
        };
    }

    private static (OpenCycle Cycle, WardState Ward) Begun() => Task.Run(async () =>
    {
        var world = await World.Open();
        return (await world.Cycle(), await world.State());
    }).GetAwaiter().GetResult();
}
