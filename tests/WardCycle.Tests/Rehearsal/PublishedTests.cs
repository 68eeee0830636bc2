using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Tests.Rehearsal;

/// <summary>What a rehearsal publishes: what a ward officer would want to show.</summary>
public sealed class PublishedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task No_section_is_left_blank_in_what_is_published_and_no_note_tells_of_editions_that_nobody_saw(int seed) => Task.Run(async () =>
    {
        var world = new World(seed);
        await world.Start();
        await world.Live();
        var open = await world.Cycle();
        var rows = await world.Record.Range(open.Partition, Keys.Editions, Keys.After(Keys.Editions));
        var editions = rows.Select(r => r.Read<EditionRow>()).ToList();
        Assert.True(editions.Any(e => e is { Number: > 1, PublishedAt: null } or { Correction: not null }), $"seed {seed}: no edition was made anew; the rule was not tried.");
        foreach (var edition in editions.Where(e => e.PublishedAt is not null))
        {
            var path = PublicationPaths.Content(World.Id, edition.Phase, edition.Number, World.Ward);
            var content = (await EditionFiles.ReadContent(world.Documents, path, default))!;
            var blank = content.Rows.Where(r => r.Missing.Contains(edition.Phase)).Select(r => r.Section);
            Assert.True(!blank.Any(), $"seed {seed}, {edition.Phase} {edition.Number}: {string.Join('、', blank)}");
            var seen = editions.Any(e => e.Phase == edition.Phase && e.Number < edition.Number && e.PublishedAt is not null);
            Assert.True(seen == content.Corrections.Count > 0, $"seed {seed}, {edition.Phase} {edition.Number}: {content.Corrections.Count} notes");
        }
    });
}
