using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Figures;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Figures;

/// <summary>What the shipped schemes take from the city and from the reviewer, and what may be late in them.</summary>
public sealed class SuppliedFigureTests
{
    [Fact]
    public void Of_osakas_outcomes_one_comes_from_the_city_and_the_others_are_typed()
    {
        var scheme = Load("osaka-tsurumi");
        var actual = scheme.Phases.SelectMany(p => p.Fields).Where(f => f.Base.Value == "actual").ToList();
        var city = Assert.Single(actual, f => f.IsFromCity);
        Assert.Equal("o6-2-c", city.Item?.Value);
        Assert.False(city.Required);
        Assert.Contains("市民局", scheme.Item(city.Item!.Value)!.Source, StringComparison.Ordinal);
        Assert.All(actual.Where(f => f != city), f => Assert.True(f is { IsTyped: true, Required: true }));
        Assert.Contains(city, CityFigures.Asked(scheme));
    }

    [Fact]
    public void The_citys_figure_suggests_the_rating_as_a_typed_one_does()
    {
        var scheme = Load("osaka-tsurumi");
        var rating = scheme.Phases.SelectMany(p => p.Fields).First(f => f.Base.Value == "rating" && f.Item?.Value == "o6-2-c");
        var facts = new WardCycle.Indicators.IndicatorFacts(new(2014), new(new Dictionary<FieldId, string> { [new("o6-2-c--actual")] = "86%" }), Answers.None);
        Assert.Equal("on-course", new WardCycle.Indicators.Suggester(scheme, facts).Of(rating)?.Grade?.Code);
    }

    [Fact]
    public void Osakas_result_figures_may_be_late() =>
        Assert.Contains(Load("osaka-tsurumi").Phases.SelectMany(p => p.Fields), f => f is { MayBeLate: true, Item: not null });

    [Fact]
    public void Kawasakis_verification_is_the_reviewers_and_a_rehearsal_draws_it()
    {
        var scheme = Load("kawasaki");
        var review = scheme.Phases[^1];
        var field = Assert.Single(review.Fields, f => f.IsFromReviewer);
        Assert.NotEmpty(SampleTexts.Review(1, scheme, review, "mihon-somu")[field.Id]);
        Assert.True(SampleTexts.Review(1, Load("kyoto-kamigyo"), Load("kyoto-kamigyo").Phases[^1], "mihon-somu").IsEmpty);
    }

    [Fact]
    public void Labels_of_start_are_chosen_by_the_sheet_counted_and_carried_into_next_year()
    {
        var scheme = Load("reception-targets");
        var fields = scheme.Phases[0].Fields;
        Assert.Equal(4, fields.Count(f => f.Base.Value == "start" && f.Kind == FieldKind.Choice));
        var year = fields.First(f => f.Base.Value == "start-year");
        Assert.Equal([year.Id], year.Carry!.From);
        Assert.True(year.Carry.IsFilled);
        Assert.Contains("拡充", string.Concat(scheme.AllItems.Select(i => i.Start)), StringComparison.Ordinal);
        var of = fields.First(f => f.Base.Value == "start");
        var rows = from code in new[] { "expanding", "planned", "expanding" }
                   select new ReportRow("", "見本区", "mihon", new(new Dictionary<FieldId, string> { [of.Id] = code }), new Dictionary<PhaseId, string>(), [], new Dictionary<PhaseId, DateOnly>());
        var content = WardCycle.Tests.Reports.ReportWorld.Content() with { Scheme = scheme, Phase = scheme.Phases[0].Id, Rows = [.. rows] };
        Assert.Equal([0, 1, 2], Assert.Single(ReportCounts.Of(content)).Ward.Grades);
    }

    [Fact]
    public Task A_rehearsal_marks_some_figures_as_not_final_and_corrects_them_later() => Task.Run(async () =>
    {
        var world = new World();
        await world.Start(wards: 6, sections: 3, yaml: ShippedSchemes.Yaml("osaka-tsurumi")!);
        await world.Live();
        var open = await world.Cycle();
        var phase = open.Scheme.Phases[^1];
        var corrected = 0;
        foreach (var ward in open.Cycle.Wards)
        {
            foreach (var sheet in (await WardState.Read(world.Record, open.WardPartition(ward.Id)))!.Sheets.Select(s => s.Body))
            {
                if (sheet.State(phase.Id).LateFigure is not { Figures: { } figures } late)
                {
                    continue;
                }

                Assert.True(late.Settled, $"{sheet.Id} is still open");
                var rows = await world.Record.Range(open.WardPartition(ward.Id), Keys.Revision(sheet.Id, phase.Id, 1), Keys.Revision(sheet.Id, phase.Id, 99));
                var (first, last) = (rows[0].Read<Revision>().Answers, rows[^1].Read<Revision>().Answers);
                corrected += rows.Count - 1;
                Assert.All(figures, f => Assert.True(first[LateFields.IdOf(f)].Length > 0 && last[LateFields.IdOf(f)].Length == 0 && last[f].Length > 0));
            }
        }

        Assert.True(corrected > 0, "nobody marked a figure");
    });

    [Fact]
    public void A_rehearsal_chooses_the_label_of_start_and_its_year_and_no_rating_that_waits_for_the_plans_end()
    {
        var scheme = Load("reception-targets");
        var said = SampleTexts.Answer(1, scheme, scheme.Phases[0], "mihon", 0);
        Assert.All(scheme.Phases[0].Fields.Where(f => f.Base.Value is "start" or "start-year"), f => Assert.NotEmpty(said[f.Id]));
        var reform = Load("reform-plan-item");
        Assert.All(reform.Phases, p => Assert.DoesNotContain(SampleTexts.Answer(1, reform, p, "mihon", 0).Values.Keys, f => f.Value.EndsWith("provisional", StringComparison.Ordinal) || f.Value.EndsWith("period-rating", StringComparison.Ordinal)));
    }

    private static Scheme Load(string id) => SchemeLoader.LoadTrusted(ShippedSchemes.Yaml(id)!);
}
