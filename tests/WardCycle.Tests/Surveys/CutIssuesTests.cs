using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Rehearsal.Faults;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Surveys;
using static WardCycle.Tests.Surveys.SurveyWorld;

namespace WardCycle.Tests.Surveys;

/// <summary>Problems (課題) while the machine dies: cut before and after each store call, and where the answer is lost; then it goes on.</summary>
public sealed class CutIssuesTests
{
    private static readonly CycleId Next = new("setsugu-2027");

    public static TheoryData<Fault> Faults => [Fault.CrashBefore, Fault.CrashAfter, Fault.AnswerLost];

    [Theory]
    [MemberData(nameof(Faults))]
    public Task Whoever_is_told_of_an_overdue_problem_is_told_once(Fault fault) => Everywhere(fault, async (record, world) =>
    {
        await Tell(record, world, Ward);
        await Tell(record, world, Keys.City);
    }, Overdue, async world =>
    {
        Assert.Equal([1], (await Told(world, Keys.City)).Select(m => m.Count()).Distinct());
        Assert.Equal([1], (await Told(world, Ward)).Select(m => m.Count()).Distinct());
    });

    [Theory]
    [MemberData(nameof(Faults))]
    public Task A_problem_that_is_put_off_is_told_of_on_its_new_day_and_no_other(Fault fault) => Everywhere(fault, async (record, world) =>
    {
        world.Store = record;
        await world.Do(new SurveyCommand.ChangeIssue(Ward, 1, Ward, new(2026, 4, 20), "業者の都合のため"));
        world.Store = world.Parts.Record;
    }, Noted, async world =>
    {
        foreach (var day in new[] { 13, 21 })
        {
            world.Time.Now = Day(4, day);
            await Tell(world.Parts.Record, world, Ward);
            Assert.Equal(day == 21, (await Told(world, Ward)).Any());
        }
    });

    [Theory]
    [MemberData(nameof(Faults))]
    public Task An_open_problem_comes_into_the_next_year_once_and_is_told_of_there_alone(Fault fault) => Everywhere(fault, async (record, world) => await StartNext(record, world), NextYear, async world =>
    {
        var open = await world.Cycles.Get(Next);
        Assert.Equal("案内板が見えにくい", Assert.Single((await SurveyState.Read(world.Parts.Record, open.Partition)).Issues).Body.Text);
        Assert.False((await world.State()).Issue(Ward, 1)!.Body.IsOpen);
        await new PrepareStep(world.Parts.Record, world.Parts.Keys).Run(open, default);
        world.Time.Now = MunicipalTime.At(new(2027, 5, 6), new(10, 0));
        await Tell(world.Parts.Record, world, Ward);
        await Tell(world.Parts.Record, world, Ward, Next);
        Assert.Empty(await Told(world, Ward));
        Assert.Equal([1], (await Told(world, Ward, Next)).Select(m => m.Count()).Distinct());
    });

    /// <summary>The record after every cut and another go is the record without one.</summary>
    private static async Task Everywhere(Fault fault, Func<IRecordStore, SurveyWorld, Task> work, Func<Task<SurveyWorld>> start, Func<SurveyWorld, Task> holds)
    {
        var uncut = await start();
        await work(uncut.Parts.Record, uncut);
        var expected = await Record(uncut);
        for (var boundary = 0; boundary < 200; boundary++)
        {
            var (world, plan) = (await start(), FaultPlan.At(boundary, fault));
            try
            {
                await work(new FaultingRecordStore(world.Parts.Record, plan), world);
            }
            catch (Exception e) when (e is CrashException or RecordUnavailableException)
            {
                plan.Restart();
            }

            world.Store = world.Parts.Record;
            await work(world.Parts.Record, world);
            Assert.Equal(expected, await Record(world));
            await holds(world);
            if (plan.Boundaries <= boundary)
            {
                Assert.True(boundary > 0, "there is a commit to cut");
                return;
            }
        }

        throw new InvalidOperationException("The work has no end.");
    }

    private static async Task<IReadOnlyList<string>> Record(SurveyWorld world) =>
        [.. await RecordNormalForm.Of(world.Parts.Record, Cycle), .. await world.Cycles.Find(Next, default) is null ? [] : await RecordNormalForm.Of(world.Parts.Record, Next)];

    private static async Task<SurveyWorld> Noted()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2026, 4, 10))));
        return world;
    }

    private static async Task<SurveyWorld> Overdue()
    {
        var world = await Noted();
        world.Time.Now = Day(4, 13);
        return world;
    }

    private static async Task<SurveyWorld> NextYear()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2027, 4, 30), Survey, Spring)));
        world.Time.Now = MunicipalTime.At(new(2027, 4, 1), new(9, 0));
        return world;
    }

    private static async Task StartNext(IRecordStore record, SurveyWorld world)
    {
        var yaml = Yaml();
        await new CycleStart(record, world.Parts.Days, world.Time).Start(new(
            Next, "uid-2", yaml, new(2027), "接遇向上の目標", SampleOrganisation.For(SchemeLoader.LoadTrusted(yaml), 2, 2), [Ward, Second],
            new("区政推進課", "内線 1234", "kusei@example.lg.jp"), false, Pace.Real, world.Time.Now, "account:test"));
    }

    /// <summary>The pass's part that tells.</summary>
    private static async Task Tell(IRecordStore record, SurveyWorld world, UnitId ward, CycleId? cycle = null)
    {
        var open = await world.Cycles.Get(cycle ?? Cycle);
        if (await WardState.Read(record, open.WardPartition(ward)) is { } state && OverdueIssues.IsDue(open, state.Head.Body, world.Time.Now))
        {
            await new OverdueIssues(record).Tell(open, state, world.Time.Now, default);
        }
    }

    /// <summary>Mails of problems, by post and words.</summary>
    private static async Task<IReadOnlyList<IGrouping<string, MailRow>>> Told(SurveyWorld world, UnitId ward, CycleId? cycle = null) =>
        [.. (await WardState.Read(world.Parts.Record, Keys.WardPartition(cycle ?? Cycle, ward)))!.OpenMails.Select(m => m.Body)
            .Where(m => m.Purpose == MailPurpose.IssueOverdue).GroupBy(m => $"{m.Post} {m.Address} {m.Memo}")];
}
