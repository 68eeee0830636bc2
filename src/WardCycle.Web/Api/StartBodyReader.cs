using System.Globalization;
using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Web.Api;

/// <summary>Turns the API's request into the domain's, or says what is wrong with it.</summary>
public sealed class StartBodyReader(IKeyRing keys, TimeProvider time)
{
    private const int MinYear = 2000;
    private const int MaxYear = 2100;

    public (StartRequest? Request, IReadOnlyList<Problem> Problems) Read(StartBody body)
    {
        List<Problem> problems = [];
        var roster = Roster(body.RosterCsv, problems);
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
        var now = time.GetUtcNow();
        var year = new FiscalYear(body.FiscalYear);
        var start = body.StartAt?.ToUniversalTime() ?? (body.IsRehearsal ? MunicipalTime.At(year.First, OfficeHours.Usual.From) : now);
        return new(
            new(body.Id), Uid(body.Id, now), yaml, year, TypedText.Clean(body.Title), roster, [.. body.Wards.Select(w => new UnitId(w))],
            body.Contact, body.IsRehearsal, pace, start, ApiActor.Key.AuditName, body.Seed);
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
