using System.Diagnostics;
using System.Diagnostics.Metrics;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Sheets;

namespace WardCycle.Telemetry;

/// <summary>
/// Everything that this program tells of itself in figures: one source of spans and one meter, both called WardCycle. Tags
/// are ids and words of ours alone: no address, no code, no name, no text. Each edition carries them on in its own way.
/// </summary>
public static class YearTelemetry
{
    public const string Name = "WardCycle";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("wardcycle.steps", "{step}", "Steps of a year: run, or found done after a restart.");
    private static readonly Counter<long> Wakes = Meter.CreateCounter<long>("wardcycle.wakes", "{pass}", "Passes over a ward or the city, by what they answered.");
    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("wardcycle.mails", "{mail}", "Mails settled, by purpose and state.");
    private static readonly Counter<long> StoreCalls = Meter.CreateCounter<long>("wardcycle.store.calls", "{call}", "Calls of the record, by kind and outcome.");
    private static readonly Gauge<int> Missing = Meter.CreateGauge<int>("wardcycle.sections.missing", "{section}", "Sections whose answers are missing in a phase, as last counted.");

    /// <summary>Whether somebody listens: reading the rows for nobody would cost time.</summary>
    public static bool CountsMails => Mails.Enabled;

    /// <summary>A span around one of the verbs; null where nobody listens.</summary>
    public static Activity? Verb(string verb, CycleId cycle, string of)
    {
        var span = Source.HasListeners() ? Source.StartActivity($"{verb} {of}") : null;
        return span?.SetTag("wardcycle.cycle", cycle.Value);
    }

    /// <param name="outcome"><c>run</c> or <c>found</c>.</param>
    public static void Step(string outcome) => Steps.Add(1, Tag("outcome", outcome));

    /// <param name="answer"><c>rest</c>, <c>again</c>, <c>ended</c> or <c>trouble</c>.</param>
    public static void Wake(Subject subject, string answer) =>
        Wakes.Add(1, Tag("subject", subject.AsWard is null ? "city" : "ward"), Tag("answer", answer));

    public static void Mail(MailRow mail) => Mails.Add(1, Tag("purpose", MailPurposes.Word(mail.Purpose)), Tag("state", Word(mail.State)));

    /// <param name="call"><c>get</c>, <c>range</c> or <c>commit</c>.</param>
    /// <param name="outcome"><c>done</c>, <c>conflict</c> or <c>failed</c>.</param>
    public static void StoreCall(string call, string outcome) => StoreCalls.Add(1, Tag("call", call), Tag("outcome", outcome));

    public static void Summary(CycleId cycle, WardSummary ward)
    {
        foreach (var (phase, counts) in ward.Phases)
        {
            var missing = counts.Sections.Where(s => s.Key is SheetProgress.NotStarted or SheetProgress.Draft or SheetProgress.Returned).Sum(s => s.Value);
            Missing.Record(missing, Tag("cycle", cycle.Value), Tag("ward", ward.Ward.Value), Tag("phase", phase.Value));
        }
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
