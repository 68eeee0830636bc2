using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat;

/// <summary>What a decision is recorded over, and what goes with it.</summary>
public sealed class AfterDecisionTests
{
    private static readonly WardCycle.Schemes.PhaseId T = DeskWorld.Targets;
    private static readonly DecisionData Decision = new(DeskWorld.Today, DeskWorld.Today, "区政第12号", "区長");

    /// <summary>The reason, what the missing sheet's state is, what the refusal says; null where nothing is asked.</summary>
    public static TheoryData<string, Func<PhaseState, PhaseState>, string?> Gaps => new()
    {
        { "nobody has chosen", s => s with { Gate = Gate.Shut }, "扱いを決めていない未提出：" },
        { "the agreed day has passed", s => s with { Gate = Gate.Shut, AgreedUntil = DeskWorld.Today.AddDays(-1) }, "扱いを決めていない未提出：" },
        { "the agreed day is to come", s => s with { Gate = Gate.Open, AgreedUntil = DeskWorld.Today.AddDays(3) }, "提出を待つ約束の日を過ぎていない所属：" },
        { "the agreed day is today", s => s with { Gate = Gate.Open, AgreedUntil = DeskWorld.Today }, "提出を待つ約束の日を過ぎていない所属：" },
        { "「―」 is a choice", s => s with { Gate = Gate.Shut, Outside = new("廃止", DeskWorld.Now.AddDays(-1), "jimukyoku") }, null },
        { "it has answered", s => s with { Gate = Gate.Shut, Revision = 1, SubmittedAt = DeskWorld.Now.AddDays(-1) }, null },
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public async Task A_decision_over_a_missing_sheet_without_a_choice_wants_a_confirmation_that_names_it(string because, Func<PhaseState, PhaseState> state, string? said)
    {
        var world = await Composed();
        await world.Put(await world.Alone(), T, state);

        var result = await world.Do(new CycleCommand.Decide(T, 1, Decision));

        if (said is null)
        {
            Assert.True(result is CommandResult.Done, because);
            return;
        }

        Assert.StartsWith(said, DeskWorld.Refused(result, "confirmed").Message, StringComparison.Ordinal);
        DeskWorld.Accepted(await world.Do(new CycleCommand.Decide(T, 1, Decision, Confirmed: true)));
        Assert.Equal(EditionState.Decided, (await world.Edition(1))!.State);
    }

    [Fact]
    public async Task Drafts_of_shut_sheets_go_with_the_decision_and_open_sheets_and_other_phases_keep_theirs()
    {
        var world = await Composed();
        var all = (await world.State()).Sheets.Select(s => s.Body).ToList();
        var sheets = all.Where(s => s.Units.Count == 1 && s.Shared is null or { Count: 0 } && all.All(o => o.SharedFrom(DeskWorld.Target) != s.Id)).Select(s => s.Id).ToList();
        await Draft(world, sheets[0], T, Gate.Shut);
        await Draft(world, sheets[1], T, Gate.Open);
        await Draft(world, sheets[0], DeskWorld.MidYear, Gate.Shut);

        DeskWorld.Refused(await world.Do(new CycleCommand.Decide(T, 1, Decision)), "confirmed");
        Assert.Equal(3, (await Drafts(world)).Count());
        DeskWorld.Accepted(await world.Do(new CycleCommand.Decide(T, 1, Decision, Confirmed: true)));

        Assert.Equal([Keys.Draft(sheets[0], DeskWorld.MidYear), Keys.Draft(sheets[1], T)], (await Drafts(world)).Order(StringComparer.Ordinal));
        Assert.Equal(SheetProgress.NotStarted, (await world.Of(sheets[0], T)).Progress);
        Assert.Equal(SheetProgress.Draft, (await world.Of(sheets[1], T)).Progress);
        Assert.Equal(SheetProgress.Draft, (await world.Of(sheets[0], DeskWorld.MidYear)).Progress);
        Assert.Equal(1, Counted(await Summary(world), T));
        Assert.Contains(await world.Audit(), a => a is { What: "drafts.erased", Text: "提出されなかった下書き1件を消去しました。", Phase: "targets" });
    }

    [Fact]
    public async Task All_drafts_go_with_a_cancellation_and_no_board_speaks_of_them()
    {
        var world = await DeskWorld.Start();
        foreach (var sheet in (await world.State()).Sheets.Select(s => s.Body.Id))
        {
            await Draft(world, sheet, T, Gate.Open);
        }

        DeskWorld.Accepted(await world.Do(new CycleCommand.Cancel("統合のため")));

        Assert.Empty(await Drafts(world));
        Assert.All((await world.State()).Sheets, s => Assert.Null(s.Body.State(T).DraftAt));
        Assert.Equal(0, Counted(await Summary(world), T));
    }

    [Fact]
    public async Task A_posting_may_lie_before_the_publication_here_but_not_before_the_decision()
    {
        var world = await DeskWorld.Start();
        var decided = Decision with { DraftedOn = DeskWorld.Today.AddDays(-9), DecidedOn = DeskWorld.Today.AddDays(-3) };
        await world.Put(new EditionRow(T, 1, EditionState.Published, DeskWorld.Now, Decision: decided, PublishedAt: DeskWorld.Now));

        Assert.Contains("決裁の前には掲載できません", DeskWorld.Refused(await world.Do(new CycleCommand.RecordPosting(T, 1, DeskWorld.Today.AddDays(-4), "https://example.lg.jp/")), "on").Message, StringComparison.Ordinal);
        DeskWorld.Accepted(await world.Do(new CycleCommand.RecordPosting(T, 1, DeskWorld.Today.AddDays(-3), "https://example.lg.jp/")));
    }

    private static async Task<DeskWorld> Composed()
    {
        var world = await DeskWorld.Start();
        await world.Put(new EditionRow(T, 1, EditionState.Composed, DeskWorld.Now, ComposedAt: DeskWorld.Now, Checked: new("jimukyoku", DeskWorld.Now, "")));
        return world;
    }

    private static async Task Draft(DeskWorld world, SheetId sheet, WardCycle.Schemes.PhaseId phase, Gate gate)
    {
        await world.Put(sheet, phase, s => s with { DraftAt = DeskWorld.Now, Gate = gate });
        await world.Record.Commit((await world.Open()).WardPartition(DeskWorld.Ward), [Change.New(Keys.Draft(sheet, phase), new Draft(DeskWorld.Answers("書きかけ"), 0, 1, DeskWorld.Now))]);
    }

    private static async Task<IEnumerable<string>> Drafts(DeskWorld world) =>
        (await world.Record.Range((await world.Open()).WardPartition(DeskWorld.Ward), Keys.Drafts, Keys.After(Keys.Drafts))).Select(r => r.Key);

    private static async Task<WardSummary> Summary(DeskWorld world) =>
        (await world.Record.Get((await world.Open()).Partition, Keys.Summary(DeskWorld.Ward)))!.Read<WardSummary>();

    private static int Counted(WardSummary summary, WardCycle.Schemes.PhaseId phase) => summary.Phases[phase].Sections.GetValueOrDefault(SheetProgress.Draft);
}
