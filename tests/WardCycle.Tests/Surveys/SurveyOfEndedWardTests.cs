using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Surveys;
using static WardCycle.Tests.Surveys.SurveyWorld;

namespace WardCycle.Tests.Surveys;

/// <summary>Wards that end or come into being in mid-year (requirements 7.6 and 7.14): a survey is held where a ward stands.</summary>
public sealed class SurveyOfEndedWardTests
{
    private const string Autumn = "autumn";

    [Theory]
    [InlineData(null, "2026-09-30", Spring, true, "it ended after the survey: what was said stays under its name")]
    [InlineData(null, "2026-09-30", Autumn, false, "it ended before the survey")]
    [InlineData(null, "2026-10-01", Autumn, true, "it stood on the survey's first day")]
    [InlineData("2026-10-31", null, Autumn, true, "it stood on the survey's last day")]
    [InlineData("2026-11-01", null, Autumn, false, "it was founded after the survey")]
    public async Task A_survey_has_a_line_for_each_ward_that_stood_on_one_of_its_days(string? from, string? until, string period, bool isHeld, string reason)
    {
        var world = await Start();
        await Stands(world, from, until);
        var (open, survey) = (await world.Open(), (await world.Open()).Scheme.Survey(Survey)!);

        var places = await SurveyReading.Places(world.Parts.Record, open, survey, survey.Period(period)!, _ => true);

        Assert.True(isHeld == places.Any(p => p.Ward == Second), reason);
        Assert.Contains(places, p => p.Ward == Ward);
    }

    [Fact]
    public async Task Results_say_nothing_of_a_ward_that_had_ended_and_nobody_answers_there()
    {
        var world = await Start();
        await Stands(world, null, "2026-09-30");
        world.Time.Now = Day(10, 5);

        Assert.IsType<SurveyReply.Unknown>(await world.Desk.Give(Cycle, Second, new(Survey, Autumn, Second), Entry("n1")));
        Refused(await world.Do(new SurveyCommand.RecordPaper(Survey, Autumn, [Paper(9, 9, 9, Second)])), "");
        Accepted(await world.Do(new SurveyCommand.RecordPaper(Survey, Autumn, [Paper(9, 9, 9)])));
        world.Time.Now = Day(11, 5);
        var today = new DateOnly(2026, 11, 5);
        Accepted(await world.Do(new SurveyCommand.Publish(Survey, Autumn, new(today, today, "区政第1号", "区長"), (await world.State()).Basis(Survey, Autumn), PersonalDataChecked: true)));

        var files = await world.Parts.Documents.List("");
        Assert.Contains(files, f => f.EndsWith($"survey-{Survey}-{Autumn}-{Ward}.html", StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => f.Contains($"-{Second}.", StringComparison.Ordinal));
    }

    private static async Task Stands(SurveyWorld world, string? from, string? until)
    {
        static DateOnly? On(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var row = (await world.Parts.Record.Get(Keys.CyclePartition(Cycle), Keys.Cycle))!.As<CycleRow>();
        List<CycleWard> wards = [.. row.Body.Wards.Select(w => w.Id == Second ? w with { From = On(from), Until = On(until), Into = until is null ? null : Ward } : w)];
        Assert.True((await world.Parts.Record.Commit(Keys.CyclePartition(Cycle), [row.To(row.Body with { Wards = wards })])).IsDone);
    }
}
