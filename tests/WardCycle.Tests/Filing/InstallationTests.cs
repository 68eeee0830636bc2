using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Filing;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Tests.Infra;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Filing;

/// <summary>抹消 and 廃棄 reach what the installation keeps beside its cycles: rosters and mail texts.</summary>
public sealed class InstallationTests
{
    private const string Address = "tenshutsu.hanako@example.lg.jp";

    private static readonly Actor City = new("kikaku", new HashSet<AccountRole> { AccountRole.City });
    private static readonly ErasureOrder Order = new("転出した職員の宛先のため", "区政推進課長", new(2026, 4, 1));

    [Fact]
    public async Task An_erasure_blanks_earlier_rosters_and_mail_texts_and_its_preview_counts_them()
    {
        await using var world = await WithAddress();
        await world.Get<RosterStore>().Apply(SampleOrganisation.Sample, 2, "account:kikaku", world.Host.Time.Now);
        var desk = world.Get<ErasureDesk>();

        var before = await desk.Preview(City, OfficeWorld.Cycle, new([Address]));
        var done = await desk.Erase(City, OfficeWorld.Cycle, new([Address]), Order);

        Assert.Contains(before.Places, p => p is { Kind: "以前の名簿", Name: "第2版" });
        Assert.Contains(before.Places, p => p is { Kind: "メールの文面（全体）", Name: "入力のお願い" });
        Assert.Empty(before.Kept!);
        Assert.IsType<CommandResult.Done>(done);
        Assert.DoesNotContain(await Installation(world), r => r.Json.Contains(Address, StringComparison.Ordinal));
        Assert.Equal(SampleOrganisation.Sample.Posts.Count, (await world.Get<RosterStore>().Read()).Roster.Posts.Count);
    }

    [Fact]
    public async Task The_roster_in_use_is_not_blanked_but_named_until_a_corrected_one_is_in_its_place()
    {
        await using var world = await WithAddress();
        var desk = world.Get<ErasureDesk>();

        var before = await desk.Preview(City, OfficeWorld.Cycle, new([Address]));
        var done = Assert.IsType<CommandResult.Done>(await desk.Erase(City, OfficeWorld.Cycle, new([Address]), Order));
        var page = await (await (await world.Host.SignedIn()).Open($"{OfficeWorld.CyclePage}/erasures")).Fill("抹消する文言", Address).Press("どこに含まれるか");

        Assert.Equal(["いま使っている名簿（第2版）"], before.Kept);
        Assert.Contains("いま使っている名簿（第2版）にも残っています", done.Message, StringComparison.Ordinal);
        Assert.Contains((await world.Get<RosterStore>().Read()).Roster.Posts, p => p.Addresses.Contains(Address));
        Assert.Contains("7日間だけ元に戻せます", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disposal_takes_the_rosters_from_before_last_year_and_keeps_the_others()
    {
        await using var world = await OfficeWorld.Started(rehearsal: false);
        await world.Settle();
        await world.Get<CycleCommands>().Do(City, OfficeWorld.Cycle, new CycleCommand.Cancel("統合のため"));
        await world.Settle();
        var (rosters, desk) = (world.Get<RosterStore>(), world.Get<DisposalDesk>());
        foreach (var (version, day) in new[] { (1, new DateOnly(2027, 3, 25)), (2, new(2030, 3, 25)), (3, new(2031, 5, 1)), (4, new(2032, 3, 25)) })
        {
            Assert.IsType<RosterImport.Applied>(await rosters.Apply(SampleOrganisation.Sample, version, "account:kikaku", MunicipalTime.At(day, new(9, 0))));
        }

        world.Host.Time.Now = MunicipalTime.At(new(2032, 4, 1), new(9, 0));
        await rosters.Prepare(SampleOrganisation.Sample, new(2033, 4, 1), "account:kikaku", world.Host.Time.Now);
        await desk.File(City, OfficeWorld.Cycle, "A-12", 5);
        await desk.Approve(City, OfficeWorld.Cycle, new(new(2032, 4, 1), "総務部長", "総第12号"));
        Assert.IsType<CommandResult.Done>(await desk.Dispose(City, OfficeWorld.Cycle));

        var kept = (await Installation(world)).Select(r => RosterKeys.VersionOf(r.Key)).OfType<int>().Distinct();
        Assert.Equal([3, 4, 5, 6], kept);
        Assert.Equal(5, (await rosters.Read()).Version);
        Assert.NotNull(await rosters.ReadNext());
        var audit = (await Installation(world)).Where(r => r.Key.StartsWith("audit-", StringComparison.Ordinal)).Select(r => r.Read<WardCycle.Sheets.AuditRow>()).Single(a => a.What == "roster.dropped");
        Assert.Equal("前年度より前の名簿（第1版、第2版）を消去しました。", audit.Text);
    }

    /// <summary>Before <see cref="PastRoster"/> nothing said until when a version was in force.</summary>
    [Fact]
    public async Task A_version_without_a_date_counts_as_replaced_by_the_next_that_has_one()
    {
        var store = new MemoryRecordStore();
        var rosters = new RosterStore(store);
        await rosters.Apply(SampleOrganisation.Sample, 0, "account:a", World.At(2024, 3, 20));
        await rosters.Apply(SampleOrganisation.Sample, 1, "account:a", World.At(2026, 3, 20));
        foreach (var row in await store.Range(Keys.Installation, RosterKeys.Pasts, Keys.After(RosterKeys.Pasts)))
        {
            await store.Commit(Keys.Installation, [Change.Remove(row)]);
        }

        Assert.Empty(await new OldRosters(store).Drop("account:a", World.At(2026, 4, 2)));
        Assert.Equal([1], await new OldRosters(store).Drop("account:a", World.At(2027, 4, 2)));
        Assert.Empty(await new OldRosters(store).Drop("account:a", World.At(2027, 4, 2)));
    }

    [Fact]
    public void The_days_on_the_page_are_those_of_the_storage_in_Azure() =>
        Assert.Contains($"days: {ErasureRules.BlobsComeBackDays}\n", InfraFiles.Named("storage.bicep").Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    /// <summary>Version 2 of the roster, in force, and the invitation's text hold the address; the cycle's own records do not.</summary>
    private static async Task<OfficeWorld> WithAddress()
    {
        var world = await OfficeWorld.Started();
        var sample = SampleOrganisation.Sample;
        var roster = sample with { Posts = [sample.Posts[0] with { Addresses = [Address] }, .. sample.Posts.Skip(1)] };
        Assert.IsType<RosterImport.Applied>(await world.Get<RosterStore>().Apply(roster, 1, "account:kikaku", world.Host.Time.Now));
        var text = $"{ShippedTemplates.Text(MailPurpose.Invitation).TrimEnd()}\n\nお問合せ：{Address}\n";
        Assert.IsType<TemplateSave.Saved>(await world.Get<MailTemplateStore>().Save(null, new(MailPurpose.Invitation, text, world.Host.Time.Now, "kikaku"), null));
        return world;
    }

    private static Task<IReadOnlyList<Row>> Installation(OfficeWorld world) => world.Host.Record.Range(Keys.Installation, "", Keys.After("~"));
}
