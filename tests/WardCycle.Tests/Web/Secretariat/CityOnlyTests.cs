using System.Net;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>What the city alone may see is refused at the route, before any page is asked.</summary>
public sealed class CityOnlyTests
{
    [Fact]
    public async Task A_wards_account_is_refused_at_every_page_of_the_city()
    {
        await using var world = await OfficeWorld.Open();
        var ward = await world.Host.SignedInAs("mihon-kikaku", "区事務局", "見本区");
        foreach (var part in (string[])["groups", "hand-overs", "outbox", "outbox/any", "release", "erasures", "migration", "migration/template.csv?phase=targets", "filing", "audit"])
        {
            Assert.True((await ward.Open($"{OfficeWorld.CyclePage}/{part}")).Status == HttpStatusCode.Forbidden, part);
        }

        foreach (var part in (string[])["filing", "start", "roster", "roster/file", "roster/sample.csv", "roster/next", "mail-templates", "mail-templates/invitation", "audit"])
        {
            Assert.True((await ward.Open($"/office/{part}")).Status == HttpStatusCode.Forbidden, part);
        }
    }
}
