using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Filing;

/// <summary>Where a row stands, for people: 総務課・目標設定（第2版） instead of its key. Names of units and posts alone, never a text.</summary>
internal sealed class PlaceNames(OpenCycle open, DateTimeOffset now)
{
    /// <param name="ward">Null for a partition that is no ward's.</param>
    public string Of(WardState? ward, Row row)
    {
        var (kind, rest) = row.Key.IndexOf('-', StringComparison.Ordinal) is > 0 and var at ? (row.Key[..at], row.Key[(at + 1)..]) : (row.Key, "");
        return kind switch
        {
            "mail" or "0mail" => Mail(ward, row.Read<MailRow>()),
            "0post" => Title(ward, rest),
            "audit" => Time(row.Read<AuditRow>().At),
            "0sheet" or "note" or "revision" or "draft" or "return" or "review" or "sentback" or "wording" or "reference" => Sheet(ward, rest),
            "roster" => open.Cycle.Wards.FirstOrDefault(w => w.Id.Value == rest)?.Name ?? "",
            "edition" or "publication" => Phase(rest),
            "stray" or "case" or "proposal" or "decision" or "meeting" => Number(rest) is { } number ? $"第{number}号" : "",
            _ => "",
        };
    }

    /// <summary>A report's file by its ward, phase, edition and what it is for, with its own name behind; of any other file its name alone.</summary>
    public static (string? Ward, string Name) OfFile(OpenCycle open, string path)
    {
        var parts = path.Split('/');
        var file = parts[^1];
        if (parts.Length < 3 || Number(parts[^2]) is not { } edition || Subject(open, parts[^3]) is not { } subject)
        {
            return (null, file);
        }

        var stem = file.Split('.')[0];
        var scope = stem.StartsWith($"{parts[^3]}-", StringComparison.Ordinal) ? stem[(parts[^3].Length + 1)..] : stem;
        var ward = open.Cycle.Wards.FirstOrDefault(w => w.Id.Value == scope);
        var kind = path.StartsWith(PublicationPaths.PublicRoot(open.Cycle), StringComparison.Ordinal) ? "公表用" : "決裁前（【案】）";
        return (ward?.Id.Value, string.Create(CultureInfo.InvariantCulture, $"{ward?.Name ?? "全市"}・{subject}・第{edition}版・{kind}（{file}）"));
    }

    /// <summary>What a folder of editions is of: a phase, or a survey in a period.</summary>
    private static string? Subject(OpenCycle open, string folder) =>
        open.Scheme.Phases.FirstOrDefault(p => p.Id.Value == folder)?.Label
        ?? (from survey in open.Scheme.Surveys ?? []
            from period in survey.Held
            where folder == $"survey-{survey.Id}-{period.Id}"
            select survey.NameIn(period, open.Cycle.FiscalYear)).FirstOrDefault();

    private string Sheet(WardState? ward, string rest)
    {
        // The longest id that fits: one may begin as another.
        var sheet = ward?.Sheets.Select(s => s.Body).Where(s => rest == s.Id.Value || rest.StartsWith($"{s.Id}-", StringComparison.Ordinal)).MaxBy(s => s.Id.Value.Length);
        return sheet is null ? "" : Name(ward!, sheet) + (rest.Length > sheet.Id.Value.Length ? After(rest[(sheet.Id.Value.Length + 1)..]) : "");
    }

    private string After(string rest) => Phase(rest) is { Length: > 0 } phase ? $"・{phase}" : "";

    /// <summary>目標設定（第2版）</summary>
    private string Phase(string rest)
    {
        var phase = open.Scheme.Phases.Where(p => rest == p.Id.Value || rest.StartsWith($"{p.Id}-", StringComparison.Ordinal)).MaxBy(p => p.Id.Value.Length);
        return phase is null ? "" : phase.Label + (Number(rest[phase.Id.Value.Length..].TrimStart('-')) is { } number ? $"（第{number}版）" : "");
    }

    private string Name(WardState ward, SheetHead sheet) =>
        string.Join('・', sheet.Units.Select(u => ward.Head.Body.Unit(u).NameAt(MunicipalTime.DayOf(now)))) + sheet.ItemSuffix(open.Scheme);

    private static string Mail(WardState? ward, MailRow mail) => $"{Title(ward, mail.Post.Value)}あて（{Time(mail.SettledAt ?? mail.NotBefore)}）";

    private static string Title(WardState? ward, string post) => ward?.Posts.FirstOrDefault(p => p.Body.Id.Value == post)?.Body.Title ?? post;

    private static string Time(DateTimeOffset at) => MailWords.Instant(at);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
