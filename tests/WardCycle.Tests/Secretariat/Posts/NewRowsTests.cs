using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat.Posts;

/// <summary>Openings, notes and stray mails go with their cycle, row for row; rows of earlier releases still read.</summary>
public sealed class NewRowsTests
{
    [Fact]
    public async Task An_export_brings_them_into_an_empty_store_row_for_row()
    {
        var world = await DeskWorld.Start();
        var link = (await world.Links())[0];
        var door = new LinkDoor(world.Record, world.Cycles, world.Keys, world.Time);
        Assert.IsType<DoorAnswer.Granted>(await door.Open(link.Id.Value, LinkCode.Of(world.Keys, link)!));
        await new NoteDesk(world.Record, world.Time).Leave(new(await world.Open(), DeskWorld.Ward, link), "数値の出どころは日報です。");
        var post = (await world.State()).Post(link.Post)!.Body;
        DeskWorld.Accepted(await world.Do(new WardCommand.RecordStray(post.Id, ["tadashii@example.lg.jp"], "名簿の入力を誤った。")));
        using var file = new MemoryStream();
        await CycleExport.Write(world.Record, DeskWorld.Cycle, file, default);

        var copy = new MemoryRecordStore();
        file.Position = 0;
        Assert.IsType<CycleImportResult.Done>(await CycleImport.Read(copy, file, "x.jsonl"));

        foreach (var prefix in new[] { Keys.Openings, Keys.Notes, Keys.Strays })
        {
            var partition = (await world.Open()).WardPartition(DeskWorld.Ward);
            var before = await world.Record.Range(partition, prefix, Keys.After(prefix));
            Assert.NotEmpty(before);
            Assert.Equal(before.Select(r => (r.Key, r.Json)), (await copy.Range(partition, prefix, Keys.After(prefix))).Select(r => (r.Key, r.Json)));
        }
    }

    [Fact]
    public void A_cycle_and_a_ward_of_an_earlier_release_read_as_asking_for_no_confirmation()
    {
        var head = RecordJson.Read<WardCycle.Cycles.WardHead>("""{"ward":"mihon","units":[]}""");
        var summary = RecordJson.Read<WardCycle.Cycles.WardSummary>("""{"ward":"mihon","wake":null,"phases":{}}""");
        Assert.Equal((null, null, false, 0), (head.RosterConfirmed, head.HandOverOn, summary.AwaitsRoster, summary.Vacant));
    }

    [Fact]
    public async Task A_note_of_somebody_who_has_just_been_succeeded_is_refused_and_says_what_to_do()
    {
        var world = await DeskWorld.Start();
        var link = (await world.Links())[0];
        var post = (await world.State()).Post(link.Post)!.Body;
        DeskWorld.Accepted(await world.Do(new WardCommand.ChangePost(post.Id, PostKind.Regular, "next", ["next@example.lg.jp"], "異動のため")));

        var problem = await new NoteDesk(world.Record, world.Time).Leave(new(await world.Open(), DeskWorld.Ward, link), "遅れたメモ");

        Assert.Contains("事務局へご連絡ください", problem!.Message, StringComparison.Ordinal);
    }
}
