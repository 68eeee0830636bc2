using System.Globalization;
using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Local.Serving;

/// <summary>
/// Gives an empty data folder a sample ward and a rehearsal of this fiscal year that begins where the first phase opens, and
/// does what is due then, so that the first invitations are in the outbox before anybody looks. A start that was cut short
/// is done again.
/// </summary>
public sealed class FirstStart(
    IRecordStore store, RosterStore rosters, CycleList cycles, CycleReader reader, CycleStart start, CycleActivities activities, WorkingDays days, IKeyRing keys, TimeProvider time)
{
    private const string By = "wardcycle";
    private const int MostPasses = 50;

    /// <summary>Null where the folder already has cycles, or a roster of its own.</summary>
    public async Task<StartResult?> Run(Pace pace, CancellationToken cancel)
    {
        if ((await cycles.All(cancel)).Count > 0 || !await HasSampleInForce(cancel))
        {
            return null;
        }

        // The clock stands until the invitations are out: at a day a second the office would have closed meanwhile.
        var result = await start.Start(Request(Pace.Step), cancel);
        if (result is StartResult.Started started)
        {
            await DoWhatIsDue(started.Cycle, cancel);
            await LetRun(started.Cycle, pace, cancel);
        }

        return result;
    }

    private async Task LetRun(CycleId id, Pace pace, CancellationToken cancel)
    {
        var open = await reader.Get(id, cancel);
        var clock = new CycleClock(pace, time.GetUtcNow(), open.Now(time));
        await store.Commit(open.Partition, [Change.Update(open.Row, open.Cycle with { Clock = clock })], cancel);
    }

    private async Task<bool> HasSampleInForce(CancellationToken cancel)
    {
        var (version, roster) = await rosters.Read(cancel);
        return version == 0
            ? await rosters.Apply(SampleOrganisation.Sample, 0, By, time.GetUtcNow(), cancel) is RosterImport.Applied
            : SampleOrganisation.IsUntouched(roster);
    }

    private StartRequest Request(Pace pace)
    {
        var yaml = ShippedSchemes.Yaml(ShippedSchemes.Default) ?? throw new InvalidOperationException("The shipped scheme is missing.");
        var scheme = SchemeLoader.LoadTrusted(yaml);
        var year = FiscalYear.Of(MunicipalTime.DayOf(time.GetUtcNow()));
        var opening = CalendarPlan.For(scheme, year, days).Phases.Select(p => p.Dates[PhaseDateKind.Opening].Instant).Min();
        var ward = SampleOrganisation.Ward;
        var id = new CycleId(string.Create(CultureInfo.InvariantCulture, $"{ward}-{year.Year}-yoko"));
        return new(
            id,
            Uid(id),
            yaml,
            year,
            $"{SampleOrganisation.Sample.Find(ward)!.NameAt(year.First)} {scheme.Title}",
            SampleOrganisation.Sample,
            [ward],
            new("見本区役所 総務課 目標管理担当", "000-000-0000", "mokuhyo@example.lg.jp"),
            IsRehearsal: true,
            pace,
            scheme.OfficeHours.OnOrAfter(opening, days),
            By,
            Seed: 1);
    }

    private async Task DoWhatIsDue(CycleId cycle, CancellationToken cancel)
    {
        await activities.Once(cycle, 1, Step.Prepare, Subject.Year, 0, cancel);
        for (var n = 0; n < MostPasses && await activities.Pass(cycle, 1, Subject.Ward(SampleOrganisation.Ward), cancel) is PassAnswer.Again; n++)
        {
        }
    }

    private string Uid(CycleId cycle)
    {
        var facts = string.Create(CultureInfo.InvariantCulture, $"cycle\n{cycle}\n{time.GetUtcNow().UtcTicks}");
        return CrockfordBase32.Encode(keys.Mac(keys.Newest, KeyPurpose.Random, Encoding.UTF8.GetBytes(facts)).AsSpan(0, 16)).ToLowerInvariant();
    }
}
