using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Sheets;

namespace WardCycle.Tests.Mail;

/// <summary>Two cycles open from March to June: one digest for a person and day, each year under its name (requirements 7.5).</summary>
public sealed class TwoYearsTests
{
    private static readonly CycleId Older = new("mihon-2026");
    private static readonly CycleId Newer = new("mihon-2027");
    private static readonly DateOnly Due = new(2027, 5, 17);
    private static readonly PostId Somu = new("mihon-somu-head");

    [Theory]
    [InlineData("on", "the older cycle passes first and waits for the newer one")]
    [InlineData("no", "the newer cycle passes first")]
    [InlineData("ono", "the older one looks again after the newer one has sent")]
    [InlineData("oono", "the older one looks twice before")]
    [InlineData("nnoo", "everything twice")]
    public async Task One_mail_reaches_a_person_however_the_two_watchers_run(string order, string reason)
    {
        var world = await Open();

        foreach (var watcher in order + "on")
        {
            await Settle(world, watcher == 'o' ? Older : Newer);
        }

        var sent = (await Mails(world, Older)).Concat(await Mails(world, Newer)).Where(m => m.State == MailState.Accepted && m.Post == Somu && Reminds(m)).ToList();
        Assert.True(sent.Count == 1, $"{reason}: {string.Join(',', sent.Select(m => m.Purpose))}");
        var text = string.Concat(sent[0].Body!.OfType<MailSegment.Text>().Select(t => t.Value));
        Assert.Contains("【令和8年度 見本区 所属目標】", text, StringComparison.Ordinal);
        Assert.Contains("【令和9年度 見本区 所属目標】", text, StringComparison.Ordinal);
        Assert.Equal(2, sent[0].Body!.OfType<MailSegment.Code>().Select(c => c.Link).Distinct().Count());
        Assert.Equal(MailState.Withdrawn, Assert.Single(await Mails(world, Older), m => m.Post == Somu && Reminds(m)).State);
    }

    [Theory]
    [InlineData("on")]
    [InlineData("no")]
    public async Task Where_the_newer_year_has_nothing_to_say_the_older_one_speaks_itself(string order)
    {
        var world = await Open();
        await Set(world, Newer, s => s.With(World.Targets, s.State(World.Targets) with { Revision = 1, SubmittedAt = world.Time.GetUtcNow() }));

        foreach (var watcher in order + "on")
        {
            await Settle(world, watcher == 'o' ? Older : Newer);
        }

        Assert.Equal(MailState.Accepted, Assert.Single(await Mails(world, Older), m => m.Post == Somu && Reminds(m)).State);
        Assert.DoesNotContain(await Mails(world, Newer), m => m.Post == Somu && Reminds(m));
    }

    [Fact]
    public async Task A_submission_between_the_two_looks_loses_no_reminder_of_the_older_year()
    {
        var world = await Open();
        await Settle(world, Older);
        await Set(world, Newer, s => s.With(World.Targets, s.State(World.Targets) with { Revision = 1, SubmittedAt = world.Time.GetUtcNow() }));

        await Settle(world, Newer);
        await Settle(world, Older);

        Assert.Equal(MailState.Accepted, Assert.Single(await Mails(world, Older), m => m.Post == Somu && Reminds(m)).State);
    }

    [Fact]
    public async Task Others_who_owe_the_older_year_nothing_get_the_newer_years_mail_alone()
    {
        var world = await Open();
        await Settle(world, Newer);

        var mail = (await Mails(world, Newer)).First(m => m.Post == new PostId("mihon-kaigo-head") && Reminds(m));
        Assert.DoesNotContain("令和8年度", string.Concat(mail.Body!.OfType<MailSegment.Text>().Select(t => t.Value)), StringComparison.Ordinal);
    }

    private static bool Reminds(MailRow mail) => OtherYears.Reminds(mail);

    /// <summary>The morning of a reminder's day in May 2027; last year's sheet of one section is returned with the same due date.</summary>
    private static async Task<World> Open()
    {
        var world = new World();
        await Start(world, Older, 2026);
        world.Time.Set(World.At(2027, 4, 1, 9));
        await Start(world, Newer, 2027);
        await Settle(world, Older);
        await Set(world, Older, s => s.With(World.YearEnd, s.State(World.YearEnd) with
        {
            Gate = Gate.Open,
            Revision = 1,
            Returned = new(1, world.Time.GetUtcNow(), MunicipalTime.At(Due, new(17, 15))),
        }));
        world.Time.Set(World.At(2027, 4, 15, 9));
        await Settle(world, Newer);
        await Settle(world, Older);
        var cycle = await world.Get<CycleReader>().Get(Newer);
        Assert.Equal(Due, MunicipalTime.DayOf(cycle.Timetable.For(World.Targets, WardCycle.Schemes.PhaseDateKind.Due)));
        world.Time.Set(MunicipalTime.At(cycle.Days.Add(Due, -1), new(9, 0)));
        return world;
    }

    private static async Task Start(World world, CycleId id, int year)
    {
        var request = new StartRequest(
            id, $"uid-{year}", World.Yaml, new(year), "見本区 所属目標", SampleOrganisation.Sample, [World.Ward],
            new("区政推進課", "", ""), IsRehearsal: false, Pace.Real, world.Time.GetUtcNow(), "account:test");
        Assert.IsType<StartResult.Started>(await new CycleStart(world.Record, World.Days, world.Time).Start(request));
        await world.Activities.Once(id, 1, Step.Prepare, Subject.Year, 0);
    }

    private static async Task Settle(World world, CycleId id)
    {
        for (var n = 0; n < 50 && await world.Activities.Pass(id, 1, Subject.Ward(World.Ward)) is PassAnswer.Again; n++)
        {
        }
    }

    private static async Task Set(World world, CycleId id, Func<SheetHead, SheetHead> change)
    {
        var partition = Keys.WardPartition(id, World.Ward);
        var row = (await WardState.Read(world.Record, partition))!.Sheets.First(s => s.Body.Units.Contains(new("mihon-somu")));
        Assert.True((await world.Record.Commit(partition, [row.To(change(row.Body))])).IsDone);
    }

    private static async Task<IReadOnlyList<MailRow>> Mails(World world, CycleId id)
    {
        var partition = Keys.WardPartition(id, World.Ward);
        var rows = (await world.Record.Range(partition, "mail-", Keys.After("mail-"))).Concat(await world.Record.Range(partition, "0mail-", Keys.After("0mail-")));
        var today = MunicipalTime.DayOf(world.Time.GetUtcNow());
        return [.. rows.Select(r => r.Read<MailRow>()).Where(m => MunicipalTime.DayOf(m.PlannedAt) == today)];
    }
}
