using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Tests.Cycles.Year;

/// <summary>The year, a phase and a watcher as the sequence of verbs that they call.</summary>
public sealed class AnnualCycleTests
{
    private static readonly DateTimeOffset Morning = World.At(2026, 4, 2, 8, 30);
    private static readonly StepResult OneWardOnePhase = new([new UnitId("a")], [new PhaseId("targets")]);

    [Fact]
    public void A_year_prepares_runs_all_flows_side_by_side_and_finishes()
    {
        var year = new StrictYear(call => call.Verb switch
        {
            "once" => OneWardOnePhase,
            "look" => new Sight.Over(),
            "pass" => new PassAnswer.Ended(),
            _ => null,
        });
        year.Run(Subject.Year);
        Assert.Equal(
            [
                "year: once Prepare year 0",
                "year: children ward-a",
                "ward-a: pass ward-a",
                "year: children phase-targets city",
                "phase-targets: look AllShut targets 0",
                "city: pass city",
                "year: once Finish year 0",
            ],
            year.History);
    }

    [Fact]
    public void A_year_is_finished_only_when_the_last_flow_has_ended()
    {
        var year = new StrictYear(call => call switch
        {
            { Verb: "once" } => OneWardOnePhase,
            { Verb: "look" } => new Sight.Over(),
            { About: "ward-a", Now: var now } when now < Morning => new PassAnswer.Rest(Morning),
            { Verb: "pass" } => new PassAnswer.Ended(),
            _ => null,
        });
        year.Run(Subject.Year);
        Assert.Equal(["ward-a: rest 2026-04-01 23:30", "ward-a: pass ward-a", "year: once Finish year 0"], year.History.TakeLast(3));
    }

    [Fact]
    public void A_failed_child_is_started_again_and_holds_up_nobody()
    {
        var failures = 0;
        var year = new StrictYear(call => call switch
        {
            { Verb: "once" } => OneWardOnePhase,
            { Verb: "look" } => new Sight.Over(),
            { About: "ward-a" } when failures++ < 2 => throw new InvalidOperationException("The worker died."),
            { Verb: "pass" } => new PassAnswer.Ended(),
            _ => null,
        });
        year.Run(Subject.Year);
        Assert.Equal(3, year.History.Count(h => h == "ward-a: pass ward-a"));
        Assert.Equal(1, year.History.Count(h => h == "city: pass city"));
        Assert.Equal("year: once Finish year 0", year.History[^1]);
    }

    [Fact]
    public void A_phase_that_is_shut_publishes_edition_after_edition()
    {
        var phase = new StrictYear(call => call switch
        {
            { About: "EditionWanted targets 3" } => new Sight.Over(),
            { About: "Publishable targets 1" } => new Sight.Reached(Sight.Superseded),
            { About: "Publishable targets 2" } => new Sight.Reached(Sight.Approved),
            { Verb: "look" } => new Sight.Reached(),
            _ => StepResult.Plain,
        });
        phase.Run(new Subject("phase-targets"));
        Assert.Equal(
            [
                "look AllShut targets 0",
                "once Compose phase-targets 1",
                "look Publishable targets 1",
                "once Compose phase-targets 2",
                "look Publishable targets 2",
                "once Publish phase-targets 2",
                "look EditionWanted targets 3",
            ],
            phase.History.Select(h => h["phase-targets: ".Length..]));
    }

    [Theory]
    [InlineData("AllShut targets 0", 1, "a ward never shut")]
    [InlineData("Publishable targets 1", 3, "nobody decided the edition, or its publication date lies behind the care date")]
    [InlineData("EditionWanted targets 2", 5, "nobody wanted a further edition")]
    public void A_phase_ends_where_the_care_date_is_past(string milestone, int calls, string reason)
    {
        var phase = new StrictYear(call =>
            call.Verb == "once" ? StepResult.Plain : call.About == milestone ? new Sight.Over() : new Sight.Reached(Sight.Approved));
        phase.Run(new Subject("phase-targets"));
        Assert.True(calls == phase.History.Count, $"{reason}: {string.Join(", ", phase.History)}");
    }

    [Fact]
    public void A_milestone_not_yet_reached_is_looked_at_again_after_a_rest()
    {
        var looks = 0;
        var phase = new StrictYear(_ => looks++ switch { 0 or 2 => new Sight.Wait(Morning), 4 => new Sight.Over(), _ => null });
        phase.Run(new Subject("phase-targets"));
        Assert.Equal(
            ["look AllShut targets 0", "rest 2026-04-01 23:30", "look AllShut targets 0", "rest 2026-04-01 23:30", "look AllShut targets 0"],
            phase.History.Select(h => h["phase-targets: ".Length..]));
    }

    [Fact]
    public void A_watcher_passes_again_at_once_where_more_is_due_and_rests_where_nothing_is()
    {
        var passes = 0;
        var ward = new StrictYear(call => call.Verb == "rest" ? null : passes++ switch
        {
            0 or 1 => new PassAnswer.Again(),
            2 => new PassAnswer.Rest(Morning),
            _ => new PassAnswer.Ended(),
        });
        ward.Run(new Subject("ward-a"));
        Assert.Equal(["pass", "pass", "pass", "rest", "pass"], ward.History.Select(h => h.Split(' ')[1]));
    }

    [Theory]
    [InlineData("once", "the year meets it at its first step")]
    [InlineData("pass", "watchers meet it at a pass")]
    [InlineData("look", "phases meet it at a look")]
    public void A_flow_that_meets_a_newer_run_ends_without_another_call(string verb, string reason)
    {
        var year = new StrictYear(call => call.Verb == verb ? throw new SupersededException() : call.Verb switch
        {
            "once" => OneWardOnePhase,
            "look" => new Sight.Over(),
            "pass" => new PassAnswer.Ended(),
            _ => null,
        });
        var ended = Xunit.Record.Exception(() => year.Run(Subject.Year));
        Assert.True(verb == "once" ? ended is SupersededException : ended is null, reason);
        Assert.All(year.History.Where(h => h.Contains($": {verb}", StringComparison.Ordinal)).GroupBy(h => h), calls => Assert.Single(calls));
    }
}
