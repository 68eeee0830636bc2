using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Surveys;

/// <summary>
/// Takes citizens' answers: the answer, its free texts and the tally in one commit of the ward's partition, so that the
/// count is exact however many come at once, and a form sent twice counts once.
/// </summary>
public sealed class SurveyDesk(IRecordStore store, CycleReader cycles, TimeProvider time)
{
    /// <summary>UTF-16 units of a free text.</summary>
    public const int MostText = 1000;

    /// <summary>At one place in one hour of real time: more than any counter has visitors, and little to whoever wants to flood it.</summary>
    public const int MostPerHour = 300;

    /// <summary>At one place in one period.</summary>
    public const int Most = 20_000;

    private const int Attempts = 40;

    private static readonly SurveyReply.Busy Crowded = new("ただいま回答が集中しています。恐れ入りますが、少し時間をおいて、もう一度「回答する」を押してください。");

    public async Task<SurveyReply> Give(CycleId cycle, UnitId ward, SurveyAt at, SurveyEntry entry, CancellationToken cancel = default)
    {
        if (!IdRule.Allows(entry.Nonce) || await Find(cycle, ward, at, cancel) is not { } found)
        {
            return new SurveyReply.Unknown();
        }

        var (open, survey, period) = found;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.Get(open.WardPartition(ward), Keys.SurveyAnswer(at, entry.Nonce), cancel) is not null)
            {
                return new SurveyReply.Taken(Again: true);
            }

            if (SurveyGate.Closed(open, survey, period, open.Now(time)) is { } closed)
            {
                return new SurveyReply.Closed(closed);
            }

            if (SurveyEntryCheck.Problems(survey, entry) is { Count: > 0 } problems)
            {
                return new SurveyReply.Invalid(problems);
            }

            if (await Try(open, ward, at, SurveyEntryCheck.Clean(survey, entry), cancel) is { } reply)
            {
                return reply;
            }
        }

        return Crowded;
    }

    /// <summary>The survey that an address names; null where there is none. A cancelled cycle's is none.</summary>
    public async Task<(OpenCycle Open, SurveyScheme Survey, SurveyPeriod Period)?> Find(CycleId cycle, UnitId ward, SurveyAt at, CancellationToken cancel = default) =>
        IdRule.Allows(cycle.Value) && IdRule.Allows(at.Place.Value)
        && await cycles.Find(cycle, cancel) is { } open && open.HasWard(ward) && open.Cycle.Status != CycleStatus.Cancelled
        && open.Scheme.Survey(at.Survey) is { } survey && survey.Period(at.Period) is { } period
        && (await SurveyReading.Places(store, open, survey, period, w => w == ward, cancel)).Any(p => p.Id == at.Place)
            ? (open, survey, period)
            : null;

    /// <summary>Null on a conflict.</summary>
    private async Task<SurveyReply?> Try(OpenCycle open, UnitId ward, SurveyAt at, SurveyEntry entry, CancellationToken cancel)
    {
        var row = await store.Get(open.WardPartition(ward), Keys.SurveyTally(at), cancel);
        var tally = row?.As<SurveyTally>().Body ?? SurveyTally.Empty;
        var hour = SurveyTally.HourOf(time.GetUtcNow());
        if (tally.InHourAt(hour) >= MostPerHour || tally.Counts.Answered >= Most)
        {
            return Crowded;
        }

        var answer = new SurveyAnswer(entry.Chosen, MunicipalTime.DayOf(open.Now(time)));
        var next = tally.With(answer, entry.Texts.Count > 0, hour);
        List<Change> changes =
        [
            row is null ? Change.New(Keys.SurveyTally(at), next) : Change.Update(row, next),
            Change.New(Keys.SurveyAnswer(at, entry.Nonce), answer),
            .. entry.Texts.Select(t => Change.New(Keys.SurveyText(at, entry.Nonce, t.Key), new SurveyText(t.Key, t.Value, answer.On))),
        ];
        return (await store.Commit(open.WardPartition(ward), changes, cancel)).IsDone ? new SurveyReply.Taken(Again: false) : null;
    }
}
