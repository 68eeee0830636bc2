using System.Net;
using System.Text;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Surveys;
using WardCycle.Tests.Web;
using WardCycle.Web.Public.Surveys;
using static WardCycle.Tests.Surveys.SurveyWorld;

namespace WardCycle.Tests.Surveys;

/// <summary><c>by: section</c>, through a visitor's form, the secretariat's page and the published results.</summary>
public sealed class SurveyBySectionTests
{
    [Fact]
    public async Task Each_section_has_its_form_its_page_and_its_line_in_the_wards_results()
    {
        var world = await Start(bySection: true);
        var open = await world.Open();
        var places = await SurveyReading.Places(world.Parts.Record, open, open.Scheme.Survey(Survey)!, open.Scheme.Survey(Survey)!.Period(Spring)!, w => w == Ward);
        Assert.Equal(2, places.Count);
        await using var host = await WebHost.Start(world.Parts);

        var form = await host.Visit().Open(SurveyAddress.Form(Cycle, Ward, At with { Place = places[0].Id }));
        Assert.Contains(places[0].Name, form.Heading, StringComparison.Ordinal);
        Assert.Contains("ご回答ありがとうございました", (await form.Tick("満足").Press("回答する")).Notice, StringComparison.Ordinal);

        var city = await host.SignedIn();
        foreach (var (place, good) in places.Zip([9, 12]))
        {
            var page = await city.Open($"/office/cycles/{Cycle}/surveys/{Survey}/{Spring}/places/{Ward}/{place.Id}");
            Assert.Contains(place.Name, page.Heading, StringComparison.Ordinal);
            var text = good.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(HttpStatusCode.OK, (await page.Fill("回答数", text).Fill("満足", text).Press("件数を記録する")).Status);
        }

        world.Time.Now = Day(4, 13);
        Accepted(await world.Do(await world.Publish()));
        var files = await world.Parts.Documents.List(PublicationPaths.Published);
        var name = files.Single(f => f.EndsWith("survey-counter-spring-mihon.html", StringComparison.Ordinal));
        var html = WebUtility.HtmlDecode(Encoding.UTF8.GetString((await world.Parts.Documents.Get(name))!.Content.Bytes.Span));
        Assert.All(places, p => Assert.Contains(p.Name, html, StringComparison.Ordinal));
        Assert.Contains("100.0%", html, StringComparison.Ordinal);
        Assert.Contains("22", html, StringComparison.Ordinal);
    }
}
