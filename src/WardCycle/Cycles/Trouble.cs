using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Cycles;

/// <summary>Notes a pass's trouble in the ward's head, where the board shows it, and says when to try again.</summary>
public static class Trouble
{
    public const string Text = "処理が途中で止まりました。しばらくすると自動でやり直します。続く場合は、システム担当者に連絡してください。";

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>
    /// The wake of a cycle whose clock nobody has read in this process, because the record does not answer: in the past of
    /// any record, so that no clock takes it for a far day. The engine's shell rests a minute of real time instead.
    /// </summary>
    public static readonly DateTimeOffset SoonAtAnyPace = DateTimeOffset.MinValue;

    /// <summary>1 minute, doubled with each pass in a row that met trouble, at most 2 hours; in record time at the cycle's pace.</summary>
    public static TimeSpan Backoff(int count) =>
        TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(Math.Max(count - 1, 0), 10)));

    public static async Task<DateTimeOffset> Note(
        IRecordStore store, CycleReader cycles, CycleId id, UnitId ward, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            var cycle = await cycles.Get(id, cancel);
            var row = await store.Get(cycle.WardPartition(ward), Keys.WardHead, cancel);
            var head = row?.Read<WardHead>();
            var count = (head?.TroubleCount ?? 0) + 1;
            var wake = cycle.Now(time) + Backoff(count) * cycle.Cycle.Clock.Pace.Ratio;
            if (row is not null && head is not null)
            {
                await store.Commit(
                    cycle.WardPartition(ward),
                    [Change.Update(row, head with { Trouble = Text, TroubleCount = count, Wake = wake })],
                    cancel);
            }

            return wake;
        }
        catch (Exception e) when (e is RecordUnavailableException or InvalidDataException)
        {
            return cycles.LastClock(id) is { } clock ? clock.Now(time.GetUtcNow()) + First * clock.Pace.Ratio : SoonAtAnyPace;
        }
    }
}
