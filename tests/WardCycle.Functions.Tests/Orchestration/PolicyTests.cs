using System.Text.Json;
using Microsoft.DurableTask;
using WardCycle.Cycles;
using WardCycle.Functions.Orchestration;

namespace WardCycle.Functions.Tests.Orchestration;

public sealed class PolicyTests
{
    [Fact]
    public void A_rest_ends_a_second_after_the_next_whole_second()
    {
        var wake = new DateTimeOffset(2026, 4, 1, 9, 0, 0, 1, TimeSpan.FromHours(9));

        var due = DurableRest.Rounded(wake);

        Assert.Equal(new DateTime(2026, 4, 1, 0, 0, 2, DateTimeKind.Utc), due);
        Assert.Equal(DateTimeKind.Utc, due.Kind);
    }

    [Fact]
    public void An_activity_in_retry_is_deaf_for_a_minute_at_most()
    {
        var policy = FaultPolicy.Activity.Retry!.Policy!;

        Assert.True(policy.MaxRetryInterval <= TimeSpan.FromMinutes(1));
        Assert.True(policy.FirstRetryInterval <= TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("System.IO.InvalidDataException", false)]
    [InlineData("WardCycle.Record.RecordLimitException", false)]
    [InlineData("WardCycle.Record.RecordUnavailableException", true)]
    [InlineData("Microsoft.Azure.WebJobs.Script.Workers.WorkerProcessExitException", true)]
    [InlineData("(unknown)", true)]
    public void Only_what_may_pass_is_tried_again(string error, bool again) =>
        Assert.Equal(again, FaultPolicy.IsTransient(new(error, "", null, null, null)));

    [Theory]
    [InlineData(1, 3600, 3600, "a real cycle")]
    [InlineData(86_400, 86_400, 1, "a day a second")]
    [InlineData(1, -5, 0, "what is due")]
    [InlineData(0, 3600, 43_200, "a clock that stands still")]
    [InlineData(0, 0, 60, "trouble while the clock stands still")]
    public void A_wake_of_the_record_is_a_real_instant(double pace, int recordSeconds, int realSeconds, string reason)
    {
        var now = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
        var record = now.AddYears(1);
        var wake = new WakeTime(new(new(pace), now, record), now);

        Assert.True(now.AddSeconds(realSeconds) == wake.Of(record.AddSeconds(recordSeconds)), reason);
    }

    [Fact]
    public void An_instance_belongs_to_its_run_alone()
    {
        CycleId cycle = new("a");

        Assert.Equal(Subject.Year, InstanceId.SubjectOf("a.1", cycle, 1));
        Assert.Equal(new Subject("ward-b"), InstanceId.SubjectOf(InstanceId.Of(cycle, 1, new("ward-b")), cycle, 1));
        Assert.Null(InstanceId.SubjectOf("a.10", cycle, 1));
        Assert.Null(InstanceId.SubjectOf("a.10.city", cycle, 1));
    }

    [Fact]
    public void What_a_saved_history_holds_is_read_with_unknown_members_and_without_later_ones()
    {
        var flow = JsonSerializer.Deserialize<FlowInput>("""{"Cycle":"a","Run":2,"Subject":"ward-b","Later":1}""");
        var once = JsonSerializer.Deserialize<OnceInput>("""{"Cycle":"a","Run":2,"Step":"Compose","Subject":"phase-targets","Edition":1}""");

        Assert.Equal(new(new("a"), 2, new("ward-b")), flow);
        Assert.Equal(Step.Compose, once?.Step);
        Assert.Equal(new LookOutput("over"), JsonSerializer.Deserialize<LookOutput>("""{"Is":"over"}"""));
    }
}
