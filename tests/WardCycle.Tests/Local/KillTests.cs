using WardCycle.Cycles;
using WardCycle.Local.Playing;
using WardCycle.Local.Serving;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;
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

    private static async Task Holds(DataFolder data, PlayTally tally)
    {
        using var record = data.OpenRecord();
        var partition = Keys.WardPartition(LocalTown.Rehearsal, new("mihon"));
        var revisions = await record.Range(partition, "revision-", Keys.After("revision-"));
        Assert.True(tally.Submissions > 0, $"No submission was taken: {tally}");
        Assert.True(revisions.Count >= tally.Submissions, $"{tally.Submissions} receipts were shown, {revisions.Count} revisions are there.");

        var state = await WardState.Read(record, partition) ?? throw new InvalidOperationException("The ward is gone.");
        var rows = (await record.Range(partition, "mail-", Keys.After("mail-"))).Select(r => r.Read<MailRow>()).Concat(state.OpenMails.Select(m => m.Body)).ToList();
        var files = Directory.GetFiles(data.Documents, "*.eml", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet(StringComparer.Ordinal);
        Assert.All(rows.Where(m => m.State == MailState.Accepted), m => Assert.Contains(m.Operation, files));
        Assert.All(files, f => Assert.Single(rows, m => m.Operation == f));
        Assert.Equal(11, rows.Count(m => m.Purpose == MailPurpose.Invitation));
        Assert.Equal(11, rows.Where(m => m.Purpose == MailPurpose.Invitation).Select(m => m.Post).Distinct().Count());
    }
}
