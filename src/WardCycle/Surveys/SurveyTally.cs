using WardCycle.Record;

namespace WardCycle.Surveys;

/// <summary>
/// What the public form has taken at one place, counted as it comes in: nobody has to read the answers again. It is the sum
/// of the <see cref="SurveyAnswer"/> rows, because both are written in one commit. One row and no more: the limit of an
/// hour keeps it from ever being crowded.
/// </summary>
/// <param name="Texts">Answers with free text.</param>
/// <param name="Hour">The hour of real time that is being counted, since 1970.</param>
/// <param name="InHour">Answers taken in that hour.</param>
public sealed record SurveyTally(SurveyCounts Counts, int Texts, long Hour, int InHour)
{
    public static SurveyTally Empty { get; } = new(SurveyCounts.None, 0, 0, 0);

    public static long HourOf(DateTimeOffset real) => real.ToUnixTimeSeconds() / 3600;

    public int InHourAt(long hour) => Hour == hour ? InHour : 0;

    public SurveyTally With(SurveyAnswer answer, bool hasText, long hour) =>
        new(Counts.With(answer.Chosen), Texts + (hasText ? 1 : 0), hour, InHourAt(hour) + 1);

    public static async Task<SurveyTally> Read(IRecordStore store, string wardPartition, SurveyAt at, CancellationToken cancel = default) =>
        (await store.Get(wardPartition, Keys.SurveyTally(at), cancel))?.As<SurveyTally>().Body ?? Empty;
}
