using System.Globalization;
using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Web.Api;

/// <summary>Turns the API's request into the domain's, or says what is wrong with it.</summary>
public sealed class StartBodyReader(RosterStore rosters, IKeyRing keys, TimeProvider time)
{
    private const int MinYear = 2000;
    private const int MaxYear = 2100;

    /// <summary>Of a rehearsal that names nobody.</summary>
    private static readonly CycleContact Nobody = new("事務局", "", "");

    public async Task<(StartRequest? Request, IReadOnlyList<Problem> Problems)> Read(StartBody body, CancellationToken cancel)
    {
        List<Problem> problems = [];
        var roster = body.RosterCsv is { } csv ? Roster(csv, problems) : await InForce(body, problems, cancel);
        Check(problems, body is { Contact: null, IsRehearsal: false }, "contact", "問い合わせ先を指定してください。");
        var yaml = body.SchemeYaml ?? ShippedSchemes.Yaml(body.Scheme ?? ShippedSchemes.Default);
        var pace = Pace.Parse(body.Pace);
        Check(problems, yaml is null, "scheme", "その様式はありません。");
        Check(problems, pace is null, "pace", "速さは real、step、1d=10s のいずれかで指定してください。");
        Check(problems, body.FiscalYear is < MinYear or > MaxYear, "fiscalYear", $"年度は{MinYear}から{MaxYear}までの西暦で指定してください。");
        if (TypedText.Check("title", "名称", body.Title, TypedText.MaxLine) is { } title)
        {
            problems.Add(title);
        }

        return problems.Count > 0 ? (null, problems) : (Request(body, roster!, yaml!, pace!), []);
    }

    private StartRequest Request(StartBody body, Roster roster, string yaml, Pace pace)
    {
        if (body is { IsRehearsal: true, RosterCsv: null } && SchemeLoader.Load(yaml, "scheme.yaml") is SchemeLoad.Loaded { Scheme: var scheme })
        {
            roster = SampleOrganisation.Completed(roster, scheme);
        }

        var now = time.GetUtcNow();
        var year = new FiscalYear(body.FiscalYear);
        var start = body.StartAt?.ToUniversalTime() ?? (body.IsRehearsal ? MunicipalTime.At(year.First, OfficeHours.Usual.From) : now);
        return new(
            new(body.Id), Uid(body.Id, now), yaml, year, TypedText.Clean(body.Title), roster, Wards(body, roster),
            body.Contact ?? Nobody, body.IsRehearsal, pace, start, ApiActor.Key.AuditName, body.Seed, body.ConfirmWithin);
    }

    private static IReadOnlyList<UnitId> Wards(StartBody body, Roster roster) =>
        body.Wards is null ? [.. roster.Wards.Select(w => w.Id)] : [.. body.Wards.Select(w => new UnitId(w))];

    /// <summary>The sample is made up: no real cycle runs on it.</summary>
    private async Task<Roster?> InForce(StartBody body, List<Problem> problems, CancellationToken cancel)
    {
        var (version, roster) = await rosters.Read(cancel);
        Check(problems, version == 0 && !body.IsRehearsal, "rosterCsv", "名簿を指定するか、先に名簿を取り込んでください。");
        return version > 0 ? roster : SampleOrganisation.Sample;
    }

    /// <summary>Nobody without the key ring can guess it, and no two starts share one.</summary>
    private string Uid(string id, DateTimeOffset now)
    {
        var facts = string.Create(CultureInfo.InvariantCulture, $"cycle\n{id}\n{now.UtcTicks}");
        var mac = keys.Mac(keys.Newest, KeyPurpose.Random, Encoding.UTF8.GetBytes(facts))
            ?? throw new InvalidOperationException("The key ring's newest key is not live.");
        return Convert.ToHexStringLower(mac.AsSpan(0, 16));
    }

    private static Roster? Roster(string csv, List<Problem> problems)
    {
        switch (RosterCsv.Read(Encoding.UTF8.GetBytes(csv), "rosterCsv"))
        {
            case RosterLoad.Loaded loaded:
                return loaded.Roster;
            case RosterLoad.Refused refused:
                problems.AddRange(refused.Problems.Select(p => new Problem("rosterCsv", p.ToString())));
                return null;
            default:
                throw new InvalidOperationException("Unknown load.");
        }
    }

    private static void Check(List<Problem> problems, bool isWrong, string field, string message)
    {
        if (isWrong)
        {
            problems.Add(new(field, message));
        }
    }
}
