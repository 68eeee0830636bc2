using System.Net;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Web.Look;

public sealed class PublicTests
{
    private const string File = "/public/2026/mihon-2026/targets/1/targets-mihon.html";

    [Fact]
    public async Task Before_the_first_publication_the_public_page_says_so()
    {
        await using var host = await WebHost.Start();

        var page = await host.Visit().Open("/");

        Assert.Equal("/public", page.Path);
        Assert.Contains("まだありません", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_edition_stands_on_its_years_page_with_its_files()
    {
        await using var world = await Published();

        var page = await (await world.Host.Visit().Open("/public")).Follow("令和8年度");
        var report = await page.Follow("報告を見る");

        Assert.Contains("見本区", page.Text, StringComparison.Ordinal);
        Assert.Equal(File, report.Path);
        Assert.Equal("public, max-age=300", report.Answer.Headers.CacheControl?.ToString());
        Assert.False(report.Answer.Headers.Contains("X-Robots-Tag"));
        Assert.Equal("nosniff", Assert.Single(report.Answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(page.Answer.Headers.Contains("Set-Cookie"));
        Assert.Null(page.Document.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public async Task A_withdrawn_edition_leaves_a_note_and_no_file()
    {
        await using var world = await Published();
        await Withdraw(world);

        var page = await world.Host.Visit().Open("/public/2026");

        Assert.Contains("公表を取り下げました", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasLink("報告を見る"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Host.Visit().Open(File)).Status);
    }

    [Fact]
    public async Task A_rehearsal_is_never_public()
    {
        await using var world = await OfficeWorld.Composed();

        Assert.Contains("まだありません", (await world.Host.Visit().Open("/public")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Host.Visit().Open(File)).Status);
    }

    [Theory]
    [InlineData("/public/2025", "a year without anything")]
    [InlineData("/public/2026/mihon-2026/targets/2/targets-mihon.html", "an edition that is not the public one")]
    [InlineData("/public/2026/mihon-2026/targets/1/mihon.content.json", "no file of the edition")]
    [InlineData("/public/2026/NO_ID/targets/1/targets-mihon.html", "no cycle can be called so")]
    public async Task What_is_not_published_is_not_found(string address, string reason)
    {
        await using var world = await Published();

        Assert.True((await world.Host.Visit().Open(address)).Status == HttpStatusCode.NotFound, reason);
    }

    /// <summary>A real cycle with one published edition, written into the record as the steps would.</summary>
    private static async Task<OfficeWorld> Published()
    {
        var world = await OfficeWorld.Started(rehearsal: false);
        var open = await world.Read();
        var at = open.Now(world.Host.Time);
        await world.Host.Documents.Create(
            PublicationPaths.Public(open.Cycle, OfficeWorld.Targets, 1) + "targets-mihon.html",
            new("<!DOCTYPE html><title>報告</title>"u8.ToArray(), "text/html; charset=utf-8"));
        await world.Host.Record.Commit(open.Partition,
        [
            Change.New(Keys.Edition(OfficeWorld.Targets, 1), new EditionRow(OfficeWorld.Targets, 1, EditionState.Published, at, PublishedAt: at)),
            Change.New(Keys.Publication(OfficeWorld.Targets), new PublicationPointer(1, at)),
        ]);
        return world;
    }

    private static async Task Withdraw(OfficeWorld world)
    {
        var open = await world.Read();
        var row = await world.Host.Record.Get(open.Partition, Keys.Publication(OfficeWorld.Targets));
        await world.Host.Record.Commit(open.Partition, [Change.Update(row!, new PublicationPointer(0, open.Now(world.Host.Time), "数値に誤りがあったため"))]);
    }
}
