using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>建制順 everywhere (requirements 7.11): ids and names that sort otherwise, and the official order on every page and file.</summary>
public sealed class OfficialOrderTests
{
    /// <summary>The sample turned round: its last department is the first, and its sections too.</summary>
    private static readonly Roster Turned = RosterOrder.Sort(SampleOrganisation.Sample with
    {
        Units = [.. SampleOrganisation.Sample.Units.Select(u => u.Kind is UnitKind.City or UnitKind.Ward ? u : u with { Order = 50 - u.Order })],
    });

    private static readonly string[] Sections = [.. Turned.Sections(World.Ward).Select(u => u.NameAt(new(2026, 4, 1)))];

    [Fact]
    public void The_turned_city_is_neither_in_the_order_of_ids_nor_of_names()
    {
        var units = Turned.Sections(World.Ward).ToList();
        Assert.NotEqual(units.Select(u => u.Id.Value).Order(StringComparer.Ordinal), units.Select(u => u.Id.Value));
        Assert.NotEqual(Sections.Order(StringComparer.Ordinal), Sections);
        Assert.Equal("生活衛生課", Sections[0]);
    }

    [Theory]
    [InlineData("/office/cycles/mihon-2026/wards/mihon?phase=targets", "the ward's board")]
    [InlineData("/office/missing", "the list of who is missing")]
    [InlineData("/office/cycles/mihon-2026/wards/mihon/roster", "posts and addresses")]
    [InlineData("/office/cycles/mihon-2026/dates", "the picker of a change of dates")]
    [InlineData("/office/cycles/mihon-2026/move-dates", "the picker of a move of dates")]
    [InlineData("/office/cycles/mihon-2026/groups", "the picker of a group")]
    [InlineData("/office/cycles/mihon-2026/reorganisations", "the picker of a reorganisation")]
    [InlineData("/office/cycles/mihon-2026/erasures", "the picker of an erasure")]
    [InlineData("/office/cycles/mihon-2026/gaps?phase=targets", "what to do with who is missing")]
    public async Task Every_page_lists_sections_in_the_official_order(string address, string what)
    {
        await using var world = await OfficeWorld.Open(Turned);
        if (address.Contains("gaps", StringComparison.Ordinal))
        {
            await world.AdvanceTo(new(2026, 5, 26));
        }

        var page = await (await world.Host.SignedIn()).Open(address);

        InOrder(page.Text, what, joint: address.Contains("roster", StringComparison.Ordinal) || address.Contains("dates", StringComparison.Ordinal) || address.Contains("erasures", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_exports_and_mails_list_sections_in_the_official_order()
    {
        await using var world = await OfficeWorld.Open(Turned);
        await world.AdvanceTo(new(2026, 5, 26));
        var visitor = await world.Host.SignedIn();
        var documents = world.Get<WardCycle.Publication.IDocumentStore>();
        var paths = await documents.List("");
        Assert.Contains(paths, p => p.EndsWith(".html", StringComparison.Ordinal));
        foreach (var path in paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal) || p.EndsWith(".csv", StringComparison.Ordinal) || p.EndsWith(".json", StringComparison.Ordinal)))
        {
            var text = System.Text.Encoding.UTF8.GetString((await documents.Get(path))!.Content.Bytes.Span);
            if (Sections.All(s => text.Contains(s, StringComparison.Ordinal)))
            {
                InOrder(text, path, joint: false);
            }
        }

        var mails = (await world.Get<IRecordStore>().Range(Keys.WardPartition(OfficeWorld.Cycle, World.Ward), "mail-", Keys.After("mail-"))).Select(r => r.Read<MailRow>());
        var summary = mails.First(m => m.Purpose == MailPurpose.ClosingSummary);
        InOrder(string.Concat(summary.Body!.OfType<MailSegment.Text>().Select(t => t.Value)), "closing summary", joint: true);
        InOrder((await visitor.Open("/office/cycles/mihon-2026/dates")).Text, "dates", joint: true);
    }

    /// <summary>Where each is named first behind the one before it.</summary>
    /// <param name="joint">Members of a joint sheet may stand together at their lead's place.</param>
    private static void InOrder(string text, string what, bool joint)
    {
        var at = -1;
        var listed = Sections.Where(s => !joint || (s != "固定資産税課" && s != "市民税課")).ToList();
        var start = text.IndexOf(listed[0], StringComparison.Ordinal);
        Assert.True(start >= 0, $"{what} names {listed[0]}");
        foreach (var section in listed)
        {
            var found = text.IndexOf(section, Math.Max(at, start), StringComparison.Ordinal);
            Assert.True(found > at, $"{what}: {section} is not behind the one before it");
            at = found;
        }
    }
}
