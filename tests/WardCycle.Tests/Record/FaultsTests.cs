using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal.Faults;

namespace WardCycle.Tests.Record;

public sealed class FaultsTests
{
    private static readonly Change[] Insert = [new Change.Insert("k", "1")];

    [Fact]
    public async Task A_crash_before_a_commit_leaves_nothing()
    {
        var store = new MemoryRecordStore();
        var faulting = new FaultingRecordStore(store, FaultPlan.At(0, Fault.CrashBefore));

        await Assert.ThrowsAsync<CrashException>(() => faulting.Commit("p", Insert));

        Assert.Null(await store.Get("p", "k"));
    }

    [Fact]
    public async Task A_crash_after_a_commit_leaves_all_of_it()
    {
        var store = new MemoryRecordStore();
        var faulting = new FaultingRecordStore(store, FaultPlan.At(0, Fault.CrashAfter));

        await Assert.ThrowsAsync<CrashException>(() => faulting.Commit("p", Insert));

        Assert.NotNull(await store.Get("p", "k"));
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_commit_and_the_process_alive()
    {
        var faulting = new FaultingRecordStore(new MemoryRecordStore(), FaultPlan.At(0, Fault.AnswerLost));

        await Assert.ThrowsAsync<RecordUnavailableException>(() => faulting.Commit("p", Insert));

        Assert.NotNull(await faulting.Get("p", "k"));
    }

    [Fact]
    public async Task A_dead_process_reaches_nothing_until_it_is_restarted()
    {
        var plan = FaultPlan.At(1, Fault.CrashBefore);
        var record = new FaultingRecordStore(new MemoryRecordStore(), plan);
        var documents = new FaultingDocumentStore(new MemoryDocumentStore(), plan);
        var mail = new FaultingMailTransport(new CountingTransport(), plan);
        await record.Commit("p", Insert);
        await Assert.ThrowsAsync<CrashException>(() => documents.Create("a.txt", new(default, "text/plain")));

        await Assert.ThrowsAsync<CrashException>(() => record.Get("p", "k"));
        await Assert.ThrowsAsync<CrashException>(() => record.Range("p", "", "~"));
        await Assert.ThrowsAsync<CrashException>(() => record.Commit("p", []));
        await Assert.ThrowsAsync<CrashException>(() => documents.Get("a.txt"));
        await Assert.ThrowsAsync<CrashException>(() => documents.List(""));
        await Assert.ThrowsAsync<CrashException>(() => documents.Delete("a.txt"));
        await Assert.ThrowsAsync<CrashException>(() => mail.Send(Letter));
        await Assert.ThrowsAsync<CrashException>(() => mail.Find("op", "c"));
        Assert.Equal((2, 1, true), (plan.Boundaries, plan.Crashes, plan.IsDown));

        plan.Restart();

        Assert.NotNull(await record.Get("p", "k"));
        Assert.True(await documents.Create("a.txt", new(default, "text/plain")));
        Assert.Equal(3, plan.Boundaries);
    }

    [Fact]
    public async Task Only_effects_are_boundaries_and_all_ports_share_the_count()
    {
        var plan = FaultPlan.Quiet();
        var record = new FaultingRecordStore(new MemoryRecordStore(), plan);
        var documents = new FaultingDocumentStore(new MemoryDocumentStore(), plan);
        var mail = new FaultingMailTransport(new CountingTransport(), plan);

        await record.Get("p", "k");
        await record.Range("p", "", "~");
        await documents.Get("a.txt");
        await documents.List("");
        await mail.Find("op", "c");
        Assert.Equal(0, plan.Boundaries);

        await record.Commit("p", Insert);
        await documents.Create("a.txt", new(default, "text/plain"));
        await documents.Replace("a.txt", new(default, "text/plain"), "stale");
        await documents.Delete("a.txt");
        await mail.Send(Letter);
        Assert.Equal(5, plan.Boundaries);
    }

    [Fact]
    public async Task A_mail_whose_answer_is_lost_went_out_and_is_unknown()
    {
        var transport = new CountingTransport();
        var mail = new FaultingMailTransport(transport, FaultPlan.At(0, Fault.AnswerLost));

        Assert.IsType<SendResult.Unknown>(await mail.Send(Letter));
        Assert.Equal(1, transport.Sent);
    }

    [Fact]
    public async Task A_document_whose_answer_is_lost_is_written()
    {
        var documents = new FaultingDocumentStore(new MemoryDocumentStore(), FaultPlan.At(0, Fault.AnswerLost));

        await Assert.ThrowsAsync<RecordUnavailableException>(() => documents.Create("a.txt", new(default, "text/plain")));

        Assert.NotNull(await documents.Get("a.txt"));
    }

    [Fact]
    public async Task A_seed_gives_the_same_faults_every_time_and_all_kinds_of_them()
    {
        var first = await Faults(1);

        Assert.Equal(first, await Faults(1));
        Assert.NotEqual(first, await Faults(2));
        Assert.Equal(4, first.Distinct().Count());
        Assert.InRange(first.Count(f => f != "done"), 20, 80);

        static async Task<List<string>> Faults(int seed)
        {
            var plan = FaultPlan.FromSeed(seed, every: 10);
            List<string> met = [];
            for (var i = 0; i < 500; i++)
            {
                plan.Restart();
                var wasDone = false;
                var failure = await Xunit.Record.ExceptionAsync(() => plan.Cross(
                    "test",
                    () => Task.FromResult(wasDone = true),
                    () => throw new RecordUnavailableException()));
                met.Add(failure is null ? "done" : $"{failure.GetType().Name} {wasDone}");
            }

            return met;
        }
    }

    private static OutgoingMail Letter => new("op", "kacho@example.lg.jp", null, "s", "b", "c", DateTimeOffset.UnixEpoch);

    private sealed class CountingTransport : IMailTransport
    {
        public int Sent { get; private set; }

        public string Name => "test";

        public MailQuota? Quota => null;

        public Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default)
        {
            Sent++;
            return Task.FromResult<SendResult>(new SendResult.Accepted());
        }

        public Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default) =>
            Task.FromResult(FindResult.CannotTell);
    }
}
