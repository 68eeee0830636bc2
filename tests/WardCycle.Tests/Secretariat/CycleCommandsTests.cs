using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Tests.Secretariat;

public sealed class CycleCommandsTests
{
    private static readonly PhaseId T = DeskWorld.Targets;
    private static readonly TimeOnly Evening = new(17, 15);

    /// <summary>The reason, the command, the field of the refusal or the audit's word.</summary>
    public static TheoryData<string, CycleCommand.ChangeDate, string> Dates => new()
    {
        { "a later closing for all", Move(PhaseDateKind.Closing, new(2026, 5, 29)), "cycle.date-changed" },
        { "a due date up to the closing", Move(PhaseDateKind.Due, new(2026, 5, 22)), "cycle.date-changed" },
        { "due behind closing", Move(PhaseDateKind.Due, new(2026, 5, 25)), "!day" },
        { "closing before due", Move(PhaseDateKind.Closing, new(2026, 5, 14)), "!day" },
        { "in the past", Move(PhaseDateKind.Due, new(2026, 5, 7)), "!day" },
        { "what has opened does not un-open", Move(PhaseDateKind.Opening, new(2026, 5, 11)), "!kind" },
        { "a phase to come may open later", Move(PhaseDateKind.Opening, new(2026, 11, 20), phase: "mid-year"), "cycle.date-changed" },
        { "no reason to print", Move(PhaseDateKind.Closing, new(2026, 5, 29), reason: ""), "!reason" },
        { "no such phase", Move(PhaseDateKind.Closing, new(2026, 5, 29), phase: "x"), "!phase" },
        { "no such unit", Move(PhaseDateKind.Closing, new(2026, 5, 29), "x"), "!units" },
        { "one department", Move(PhaseDateKind.Closing, new(2026, 5, 29), "mihon-kumin"), "cycle.date-changed" },
        { "publication is one for all", Move(PhaseDateKind.Publication, new(2026, 6, 20), "mihon-kumin"), "!units" },
        { "publication before closing", Move(PhaseDateKind.Publication, new(2026, 5, 20)), "!day" },
        { "behind the care date", Move(PhaseDateKind.Closing, new(2027, 8, 2)), "!day" },
        { "nothing changes", Move(PhaseDateKind.Closing, new(2026, 5, 22)), "!day" },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Dates_change_in_order_and_never_backwards(string reason, CycleCommand.ChangeDate command, string outcome)
    {
        var world = await DeskWorld.Start();
        var met = await world.Do(command) switch
        {
            CommandResult.Refused refused => "!" + refused.Problems[0].Field,
            _ => (await world.Audit(ofCycle: true))[^1].What,
        };
        Assert.True(outcome == met, $"{reason}: expected {outcome}, met {met}");
    }

    [Fact]
    public async Task A_preview_names_who_is_affected_and_writes_nothing()
    {
        var world = await DeskWorld.Start();
        var preview = await world.Commands.Preview(DeskWorld.City, DeskWorld.Cycle, Move(PhaseDateKind.Due, new(2026, 5, 16), "mihon-fukushi"));
        Assert.Empty(preview!.Problems);
        Assert.All(preview.Affected, a => Assert.True(a.After > a.Before));
        Assert.InRange(preview.Affected.Count, 2, 3);
        Assert.Equal(5, preview.NoticeDays);
        Assert.Contains("土曜日", Assert.Single(preview.Warnings), StringComparison.Ordinal);
        Assert.Null((await world.Open()).Cycle.DateChanges);
    }

    [Fact]
    public async Task A_ward_account_changes_dates_of_its_own_units_only()
    {
        var world = await DeskWorld.Start();
        DeskWorld.Accepted(await world.Do(Move(PhaseDateKind.Closing, new(2026, 5, 29), "mihon-kumin"), DeskWorld.OfWard));
        DeskWorld.Refused(await world.Do(Move(PhaseDateKind.Closing, new(2026, 5, 28)), DeskWorld.OfWard), "");
        DeskWorld.Refused(await world.Do(Move(PhaseDateKind.Closing, new(2026, 5, 28), "mihon-kumin"), DeskWorld.OfAnotherWard), "units");
    }

    [Fact]
    public async Task Pause_resume_and_cancel_are_audited_and_ring()
    {
        var world = await DeskWorld.Start();
        DeskWorld.Refused(await world.Do(new CycleCommand.Pause(" ")), "reason");
        DeskWorld.Accepted(await world.Do(new CycleCommand.Pause("災害対応")));
        Assert.Equal(CycleStatus.Paused, (await world.Open()).Cycle.Status);
        DeskWorld.Accepted(await world.Do(new CycleCommand.Resume()));
        DeskWorld.Accepted(await world.Do(new CycleCommand.Cancel("作り直し")));
        Assert.Contains(Subject.Year, world.Bell.Rung);
        DeskWorld.Refused(await world.Do(new CycleCommand.Resume()), "");
        DeskWorld.Refused(await world.Do(new SheetCommand.SendNow(await world.Alone(), T)), "");
        Assert.Equal(["cycle.resumed", "cycle.paused", "cycle.cancelled"], (await world.Audit(ofCycle: true)).Select(a => a.What).OrderByDescending(w => w));
    }

    [Fact]
    public async Task Only_a_rehearsals_clock_is_moved()
    {
        var real = await DeskWorld.Start();
        DeskWorld.Refused(await real.Do(new CycleCommand.Advance()), "");
        var rehearsal = await DeskWorld.Start(isRehearsal: true);
        DeskWorld.Accepted(await rehearsal.Do(new CycleCommand.Advance(true)));
        DeskWorld.Accepted(await rehearsal.Do(new CycleCommand.Simulate()));
        Assert.Equal(["advance True", "simulate"], rehearsal.Clock.Asked);
    }

    [Fact]
    public async Task An_edition_goes_from_draft_to_decision_and_a_correction_takes_its_place()
    {
        var world = await DeskWorld.Start();
        var data = new DecisionData(DeskWorld.Today, DeskWorld.Today, "区政第12号", "区長");
        DeskWorld.Refused(await world.Do(new CycleCommand.WantEdition(T, "訂正")), "");
        await world.Put(new EditionRow(T, 1, EditionState.Composed, DeskWorld.Now, ComposedAt: DeskWorld.Now, Checked: new("jimukyoku", DeskWorld.Now, "")));
        DeskWorld.Refused(await world.Do(new CycleCommand.WantEdition(T, "")), "correction");
        DeskWorld.Refused(await world.Do(new CycleCommand.Decide(T, 1, data with { DocumentNumber = "" })), "documentNumber");
        DeskWorld.Refused(await world.Do(new CycleCommand.Decide(T, 1, data with { DecidedOn = DeskWorld.Today.AddDays(1) })), "decidedOn");
        DeskWorld.Refused(await world.Do(new CycleCommand.Decide(T, 2, data)), "edition");

        DeskWorld.Accepted(await world.Do(new CycleCommand.WantEdition(T, "数値の誤り")));
        Assert.Equal(EditionState.Superseded, (await world.Edition(1))!.State);
        Assert.Equal((EditionState.Wanted, "数値の誤り"), ((await world.Edition(2))!.State, (await world.Edition(2))!.Correction));
        DeskWorld.Refused(await world.Do(new CycleCommand.WantEdition(T, "もう一度")), "");
    }

    [Fact]
    public async Task A_decision_on_an_edition_older_than_a_submission_wants_a_confirmation()
    {
        var world = await DeskWorld.Start();
        await world.Put(new EditionRow(T, 1, EditionState.Composed, DeskWorld.Now, ComposedAt: DeskWorld.Now, Checked: new("jimukyoku", DeskWorld.Now, "")));
        world.Time.Now += TimeSpan.FromHours(1);
        await world.Submit(await world.Alone());
        var data = new DecisionData(DeskWorld.Today, DeskWorld.Today, "区政第12号", "区長");
        DeskWorld.Refused(await world.Do(new CycleCommand.Decide(T, 1, data)), "confirmed");
        DeskWorld.Accepted(await world.Do(new CycleCommand.Decide(T, 1, data, Confirmed: true), DeskWorld.Publisher));
        Assert.Equal(EditionState.Decided, (await world.Edition(1))!.State);
    }

    [Fact]
    public async Task A_withdrawal_takes_the_public_pointer_with_it()
    {
        var world = await DeskWorld.Start();
        var partition = (await world.Open()).Partition;
        await world.Put(new EditionRow(T, 1, EditionState.Published, DeskWorld.Now, PublishedAt: DeskWorld.Now));
        await world.Record.Commit(partition, [WardCycle.Record.Change.New(Keys.Publication(T), new PublicationPointer(1, DeskWorld.Now))]);

        DeskWorld.Refused(await world.Do(new CycleCommand.RecordPosting(T, 1, DeskWorld.Today, "javascript:alert(1)")), "address");
        DeskWorld.Refused(await world.Do(new CycleCommand.RecordPosting(T, 1, DeskWorld.Today.AddDays(1), "https://www.example.lg.jp/")), "on");
        DeskWorld.Accepted(await world.Do(new CycleCommand.RecordPosting(T, 1, DeskWorld.Today, "https://www.example.lg.jp/mokuhyo")));
        DeskWorld.Accepted(await world.Do(new CycleCommand.WithdrawEdition(T, 1, "個人情報の混入")));

        Assert.Equal(EditionState.Withdrawn, (await world.Edition(1))!.State);
        Assert.Equal(0, (await world.Record.Get(partition, Keys.Publication(T)))!.Read<PublicationPointer>().Edition);
    }

    private static CycleCommand.ChangeDate Move(PhaseDateKind kind, DateOnly day, string? unit = null, string phase = "targets", string reason = "選挙のため") =>
        new(unit is null ? [] : [new(unit)], new(phase), kind, day, Evening, reason);
}
