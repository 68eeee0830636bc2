using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Figures;
using WardCycle.Publication;
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

    private static Scheme Load(string id) => SchemeLoader.LoadTrusted(ShippedSchemes.Yaml(id)!);
}
