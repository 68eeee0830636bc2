using WardCycle.Cycles;
using WardCycle.Local.Playing;
using WardCycle.Local.Serving;
using WardCycle.Local.Stores;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Tests.Record;

namespace WardCycle.Tests.Local;

public sealed class KillTests
{
    private const int Lives = 5;

    [Fact]
    public async Task Killed_in_the_middle_of_requests_it_goes_on_and_sends_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");
        var outbox = new OutboxFolder(Path.Combine(data, "documents", "outbox"));
        Queue<PlayedMail> mails = [];
        var tally = new PlayTally();
        for (var life = 1; life <= Lives; life++)
        {
            var site = await ServingProcess.Start(data, "1d=1s");
            var player = new SheetPlayer(site.PublicBase, seed: life, tally);
            (await outbox.New(default)).ToList().ForEach(mails.Enqueue);
            for (var answered = 0; answered < life && mails.TryDequeue(out var mail); answered++)
            {
                await player.Answer(mail, default);
            }

            var inFlight = mails.TryDequeue(out var last) ? player.Answer(last, default) : Task.CompletedTask;
            await site.DisposeAsync();
            await inFlight.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await Holds(new(data), tally);
    }

    [Fact]
    public async Task Killed_again_and_again_through_a_whole_year_it_publishes_every_phase_and_sends_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        var data = new DataFolder(folder.File("data"));
        var (lives, presses, isOver) = (0, 0, false);
        for (; lives < 30 && !isOver; lives++)
        {
            await using var site = await ServingProcess.Start(data.Path, "step");
            using var api = new ApiVisitor(site.PublicBase, data);
            isOver = await api.Simulate() is { IsOver: true };
            presses += 2;
            await Moment(lives, data, api.Simulate());
        }

        Assert.True(isOver, $"The year is not over after {presses} presses in {lives} lives.");
        using var record = data.OpenRecord();
        await SentOnce(data, record);
        var editions = (await record.Range(Keys.CyclePartition(LocalTown.Rehearsal), Keys.Editions, Keys.After(Keys.Editions))).Select(r => r.Read<EditionRow>()).ToList();
        Assert.Equal(["mid-year", "targets", "year-end"], editions.Where(e => e.PublishedAt is not null).Select(e => e.Phase.Value).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Waits for the moment of the kill: at once, at the next mail, or at the next write to the record; at the latest when the press is answered.</summary>
    private static async Task Moment(int life, DataFolder data, Task press)
    {
        var before = Seen(life, data);
        while (life % 3 > 0 && !press.IsCompleted && Seen(life, data) == before)
        {
            await Task.Yield();
        }

        _ = press.ContinueWith(t => t.Exception, TaskScheduler.Default);
    }

    private static long Seen(int life, DataFolder data) => life % 3 == 1
        ? Directory.EnumerateFiles(data.Documents, "*.eml", SearchOption.AllDirectories).LongCount()
        : Directory.EnumerateFiles(data.Path, "*", SearchOption.TopDirectoryOnly).Sum(f => new FileInfo(f).Length);

    private static async Task<IReadOnlyList<MailRow>> SentOnce(DataFolder data, SqliteRecordStore record)
    {
        var partition = Keys.WardPartition(LocalTown.Rehearsal, new("mihon"));
        var city = Keys.WardPartition(LocalTown.Rehearsal, Keys.City);
        var state = await WardState.Read(record, partition) ?? throw new InvalidOperationException("The ward is gone.");
        List<MailRow> rows =
        [
            .. (await record.Range(partition, "mail-", Keys.After("mail-"))).Select(r => r.Read<MailRow>()),
            .. (await record.Range(city, "mail-", Keys.After("mail-"))).Select(r => r.Read<MailRow>()),
            .. state.OpenMails.Select(m => m.Body),
        ];
        var files = Directory.GetFiles(data.Documents, "*.eml", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet(StringComparer.Ordinal);
        Assert.All(rows.Where(m => m.State == MailState.Accepted), m => Assert.Contains(m.Operation, files));
        Assert.All(files, f => Assert.Single(rows, m => m.Operation == f));
        return rows;
    }

    private static async Task Holds(DataFolder data, PlayTally tally)
    {
        using var record = data.OpenRecord();
        var partition = Keys.WardPartition(LocalTown.Rehearsal, new("mihon"));
        var revisions = await record.Range(partition, "revision-", Keys.After("revision-"));
        Assert.True(tally.Submissions > 0, $"No submission was taken: {tally}");
        Assert.True(revisions.Count >= tally.Submissions, $"{tally.Submissions} receipts were shown, {revisions.Count} revisions are there.");

        var rows = await SentOnce(data, record);
        Assert.Equal(11, rows.Count(m => m.Purpose == MailPurpose.Invitation));
        Assert.Equal(11, rows.Where(m => m.Purpose == MailPurpose.Invitation).Select(m => m.Post).Distinct().Count());
    }
}
