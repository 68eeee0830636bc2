using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat.Starts;

/// <summary>Reads a start out of its form. Names and ids follow from the choices; nobody is asked for them.</summary>
public sealed class StartForm(CycleReader cycles, IKeyRing keys, TimeProvider time)
{
    public static TimeOnly FirstMorning { get; } = new(8, 30);

    public async Task<(StartRequest? Request, IReadOnlyList<Problem> Problems)> Read(OfficeVisit visit, Roster roster)
    {
        List<Problem> problems = [.. Missing(visit)];
        var isOwn = visit.Field("scheme") == OwnScheme.Choice;
        if (isOwn)
        {
            problems.AddRange(OwnScheme.Problems(visit));
        }
        var yaml = isOwn ? visit.Field(OwnScheme.TextField) : ShippedSchemes.Yaml(visit.Field("scheme"));
        var rehearsal = visit.Field("kind") == "rehearsal";
        var pace = rehearsal ? Pace.Parse(visit.Field("pace")) : Pace.Real;
        if (pace is null)
        {
            problems.Add(new("pace", "時計の進め方を選んでください。"));
        }
        if (yaml is null || SchemeLoader.Load(yaml, "scheme.yaml") is not SchemeLoad.Loaded { Scheme: var scheme })
        {
            return (null, isOwn ? problems : [new("scheme", "様式を選んでください。"), .. problems]);
        }
        if (problems.Count > 0)
        {
            return (null, problems);
        }
        var year = new FiscalYear(visit.FieldNumber("year")!.Value);
        roster = rehearsal ? SampleOrganisation.Completed(roster, scheme) : roster;
        IReadOnlyList<UnitId> wards = [.. roster.Wards.Select(w => w.Id).Where(w => visit.Form!.All("wards").Contains(w.Value))];
        var id = await FreeId(wards, scheme, year, rehearsal, visit.Cancel);
        return (new(
            id, Uid(id), yaml, year, Title(roster, wards, scheme, year), roster, wards,
            new(visit.Field("office").Trim(), visit.Field("phone").Trim(), visit.Field("replyTo").Trim()),
            rehearsal, pace!, rehearsal ? MunicipalTime.At(year.First, FirstMorning) : time.GetUtcNow(),
            visit.Actor.AuditName, Seed: rehearsal ? 1 : 0,
            ConfirmWithin: rehearsal ? null : visit.FieldNumber("confirmWithin")), []);
    }

    private static IEnumerable<Problem> Missing(OfficeVisit visit)
    {
        if (visit.FieldNumber("year") is not (>= 2019 and <= 2100))
        {
            yield return new("year", "年度を選んでください。");
        }
        if (visit.Form!.All("wards").Count == 0)
        {
            yield return new("wards", "対象の区を一つ以上選んでください。");
        }
        if (visit.Field("kind") is not ("rehearsal" or "real"))
        {
            yield return new("kind", "予行か本番かを選んでください。");
        }
        if (visit.Field("confirmWithin").Trim().Length > 0 && visit.FieldNumber("confirmWithin") is null)
        {
            yield return new("confirmWithin", "名簿の確認の期限を、5 のように半角の数字で入力してください。待たないときは空にしてください。");
        }
        if (TypedText.Check("office", "担当の名前", visit.Field("office"), TypedText.MaxLine) is { } office)
        {
            yield return office;
        }
        if (visit.Field("replyTo").Trim() is { Length: > 0 } mailbox && (!mailbox.Contains('@', StringComparison.Ordinal) || mailbox.Length > TypedText.MaxLine))
        {
            yield return new("replyTo", "返信先のアドレスを、kikaku@example.lg.jp のように入力してください。");
        }
        if (visit.Field("phone").Length > TypedText.MaxLine)
        {
            yield return new("phone", "電話番号が長すぎます。");
        }
    }

    private static string Title(Roster roster, IReadOnlyList<UnitId> wards, Scheme scheme, FiscalYear year)
    {
        var place = wards.Count == 1 ? roster.Find(wards[0]) : roster.Units.FirstOrDefault(u => u.Kind == UnitKind.City);
        return place is null ? scheme.Title : $"{place.NameAt(year.First)} {scheme.Title}";
    }

    /// <summary>mihon-2026, of a rehearsal mihon-2026-yoko, of a second one mihon-2026-yoko-2.</summary>
    private async Task<CycleId> FreeId(IReadOnlyList<UnitId> wards, Scheme scheme, FiscalYear year, bool rehearsal, CancellationToken cancel)
    {
        const int longestEnding = 15;
        var place = wards.Count == 1 ? wards[0].Value : scheme.Id;
        var name = string.Create(CultureInfo.InvariantCulture, $"{place[..Math.Min(place.Length, IdRule.MaxLength - longestEnding)].TrimEnd('-')}-{year.Year}{(rehearsal ? "-yoko" : "")}");
        var id = new CycleId(name);
        for (var n = 2; await cycles.Find(id, cancel) is not null; n++)
        {
            id = new(string.Create(CultureInfo.InvariantCulture, $"{name}-{n}"));
        }
        return id;
    }

    private string Uid(CycleId id)
    {
        var facts = string.Create(CultureInfo.InvariantCulture, $"cycle\n{id}\n{time.GetUtcNow().UtcTicks}");
        var mac = keys.Mac(keys.Newest, KeyPurpose.Random, System.Text.Encoding.UTF8.GetBytes(facts))
            ?? throw new InvalidOperationException("The key ring's newest key is not live.");
        return CrockfordBase32.Encode(mac.AsSpan(0, 16)).ToLowerInvariant();
    }
}
