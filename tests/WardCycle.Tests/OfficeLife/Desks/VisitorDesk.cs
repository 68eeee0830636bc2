using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Surveys;
using WardCycle.Tests.OfficeLife.Checks;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>窓口アンケート four times a year: visitors answer on the web and on paper, the desk counts, sums up, publishes, corrects and now and then withdraws.</summary>
internal sealed class VisitorDesk(Office office)
{
    public IEnumerable<Act> Acts() =>
        from cycle in office.Open.Where(c => office.Life.Now < c.Care).ToList()
        from survey in cycle.Surveys
        where office.Life.Today >= survey.From
        from act in office.Life.Today <= survey.To ? Visitors(cycle, survey) : Desk(cycle, survey)
        select act;

    private IEnumerable<Act> Visitors(ModelCycle cycle, ModelSurvey survey) =>
        from ward in survey.HeldIn(cycle).Where(w => cycle.Wards[w].Stands(office.Life.Today)).ToList()
        let key = string.Create(CultureInfo.InvariantCulture, $"{cycle.Id}/{survey.Period}/{ward}/{office.Life.Today:yyyy-MM-dd}")
        where Draw.Percent(40, office.Seed, "visitor", key)
        select Answer(cycle, survey, ward, key);

    private Act Answer(ModelCycle cycle, ModelSurvey survey, string ward, string key)
    {
        var (overall, greeting) = (Pick(OfficeScheme.Grades, "overall", key), Pick(["yes", "no"], "greeting", key));
        var text = Draw.Percent(50, office.Seed, "wrote", key) ? $"{VoiceCheck.Beginning}{ward}の{office.Life.Today:MMdd}番は、窓口で長く待たされました（{cycle.Year}）。" : null;
        var entry = new SurveyEntry(
            $"v{Draw.Below(int.MaxValue, office.Seed, "nonce", key)}", new Dictionary<string, string> { [OfficeScheme.Overall] = overall, [OfficeScheme.Greeting] = greeting },
            text is null ? [] : new Dictionary<string, string> { ["voice"] = text });
        return new("survey: answer on the web", key, "", async life =>
            await life.Get<SurveyDesk>().Give(cycle.Id, new(ward), new(OfficeScheme.Survey, survey.Period, new(ward)), entry) is SurveyReply.Taken ? null : "not taken", _ =>
        {
            survey.Of(ward).Web.Add((overall, greeting));
            survey.Of(ward).Texts.AddRange(text is null ? [] : [text]);
        })
        { IsSilent = true };
    }

    private IEnumerable<Act> Desk(ModelCycle cycle, ModelSurvey survey)
    {
        var today = office.Life.Today;
        bool Is(int days) => today == Life.Days.Add(survey.To, days);
        string[] wards = [.. survey.HeldIn(cycle)];
        return Is(2) ? wards.Select(w => Count(cycle, survey, w, null))
            : Is(4) ? wards.Where(w => survey.Of(w).Texts.Count > 0).SelectMany(w => new[] { Repeat(cycle, survey, w), Sum(cycle, survey, w) })
            : Is(6) ? [Publish(cycle, survey, null)]
            : Is(9) && Draw.Percent(50, office.Seed, "corrected", $"{cycle.Id}/{survey.Period}") ? [Count(cycle, survey, wards[0], "数え直したためです。"), Publish(cycle, survey, "用紙の件数を改めました。")]
            : Is(12) && Draw.Percent(25, office.Seed, "withdrawn", $"{cycle.Id}/{survey.Period}") ? [Withdraw(cycle, survey)]
            : [];
    }

    /// <summary>Some wards count a handful, and a few none at all.</summary>
    private Act Count(ModelCycle cycle, ModelSurvey survey, string ward, string? reason)
    {
        var key = $"{cycle.Id}/{survey.Period}/{ward}/{reason}";
        var voices = survey.Of(ward);
        var few = reason is null && Draw.Percent(OfficeCity.Wards.Any(w => w.Id == ward) ? 20 : 60, office.Seed, "few", key);
        var answered = few ? Draw.Below(3, office.Seed, "sheets", key) : 20 + Draw.Below(60, office.Seed, "sheets", key);
        int? distributed = Draw.Percent(30, office.Seed, "uncounted", key) ? null : answered + Draw.Below(40, office.Seed, "handed out", key);
        Dictionary<(string, string), int> counts = [];
        for (var sheet = 0; sheet < answered; sheet++)
        {
            var overall = (OfficeScheme.Overall, Pick(OfficeScheme.Grades, "overall", $"{key}/{sheet}"));
            counts[overall] = counts.GetValueOrDefault(overall) + 1;
            if (sheet % 7 != 6)
            {
                var greeting = (OfficeScheme.Greeting, Pick(["yes", "no"], "greeting", $"{key}/{sheet}"));
                counts[greeting] = counts.GetValueOrDefault(greeting) + 1;
            }
        }

        var typed = new PaperCounts(new(ward), new(ward), distributed, new(answered, counts.GroupBy(c => c.Key.Item1)
            .ToDictionary(q => q.Key, q => (IReadOnlyDictionary<string, int>)q.ToDictionary(c => c.Key.Item2, c => c.Value))));
        return Do(cycle, survey, reason is null ? "survey: paper counted" : "survey: paper corrected", new SurveyCommand.RecordPaper(OfficeScheme.Survey, survey.Period, [typed], reason), () =>
            (voices.Paper, voices.PaperAnswered, voices.Distributed) = (counts, answered, distributed));
    }

    /// <summary>A summary in somebody's own words is refused.</summary>
    private static Act Repeat(ModelCycle cycle, ModelSurvey survey, string ward)
    {
        var command = new SurveyCommand.Summarise(OfficeScheme.Survey, survey.Period, new(ward), new(ward), $"こんな声がありました。{survey.Of(ward).Texts[0]}", IsPublic: true);
        return Do(cycle, survey, "survey: raw text refused", command, () => { }) with
        {
            Do = async life => Act.Said(await life.Get<SurveyCommands>().Do(Office.City, cycle.Id, command)) is null ? "a raw text was taken for a summary" : null,
            IsSilent = true,
        };
    }

    private Act Sum(ModelCycle cycle, ModelSurvey survey, string ward)
    {
        var voices = survey.Of(ward);
        var (text, isPublic) = ($"お待たせする時間についてのご意見が{voices.Texts.Count}件ありました。", Draw.Percent(70, office.Seed, "public summary", $"{cycle.Id}/{survey.Period}/{ward}"));
        return Do(cycle, survey, "survey: summary", new SurveyCommand.Summarise(OfficeScheme.Survey, survey.Period, new(ward), new(ward), text, isPublic), () =>
            (voices.Summary, voices.IsSummaryPublic) = (text, isPublic));
    }

    private Act Publish(ModelCycle cycle, ModelSurvey survey, string? correction)
    {
        var today = office.Life.Today;
        return Do(cycle, survey, "survey published", null!, () =>
        {
            survey.Editions++;
            survey.Corrections.AddRange(correction is null ? [] : [correction]);
            SurveyCheck.Run(office, cycle, survey).GetAwaiter().GetResult();
        }) with
        {
            Do = async life =>
            {
                var basis = (await SurveyState.Read(life.Record, Keys.CyclePartition(cycle.Id))).Basis(OfficeScheme.Survey, survey.Period);
                return Act.Said(await life.Get<SurveyCommands>().Do(Office.City, cycle.Id, new SurveyCommand.Publish(
                    OfficeScheme.Survey, survey.Period, new DecisionData(today, today, "区市第7号", "市民局長"), basis, correction, WithoutPaper: true, PersonalDataChecked: true)));
            },
        };
    }

    private static Act Withdraw(ModelCycle cycle, ModelSurvey survey) => Do(
        cycle, survey, "survey withdrawn", new SurveyCommand.Withdraw(OfficeScheme.Survey, survey.Period, "数え方に誤りがあったためです。"), () => survey.IsWithdrawn = true);

    private string Pick(string[] of, string purpose, string key) => of[Draw.Below(of.Length, office.Seed, purpose, key)];

    private static Act Do(ModelCycle cycle, ModelSurvey survey, string kind, SurveyCommand command, Action then) => new(
        kind, $"{cycle.Id}/{survey.Period}", Keys.CyclePartition(cycle.Id),
        async life => Act.Said(await life.Get<SurveyCommands>().Do(Office.City, cycle.Id, command)), _ => then());
}
