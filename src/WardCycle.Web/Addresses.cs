using System.Globalization;
using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Web;

/// <summary>Typed links: no page spells an address itself.</summary>
public static partial class Addresses
{
    public const string Public = "/public";
    public const string Office = "/office";
    public const string SignIn = "/office/sign-in";
    public const string SignInCode = "/office/sign-in/code";
    public const string Invitation = "/office/sign-in/invitation";
    public const string SignOut = "/office/sign-out";
    public const string Accounts = "/office/accounts";
    public const string NewCycle = "/office/start";
    public const string RosterImport = "/office/roster";
    public const string RosterFile = "/office/roster/file";
    public const string RosterSample = "/office/roster/sample.csv";
    public const string RosterPaste = "/office/roster/paste";
    public const string RosterApply = "/office/roster/apply";
    public const string RosterDomains = "/office/roster/domains";
    public const string NextRoster = "/office/roster/next";
    public const string Missing = "/office/missing";
    public const string MailTemplates = "/office/mail-templates";

    /// <summary>The sign-in page that leads back to a page; after a form nobody is led back into it.</summary>
    public static string SignInFor(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
            ? $"{SignIn}?next={Uri.EscapeDataString(request.Path + request.QueryString)}"
            : $"{SignIn}?late=1";

    /// <summary>A page of the office, or its front page where the text is none of ours (an open redirect).</summary>
    public static string OfficeOr(string next) =>
        next == Office || (next.StartsWith($"{Office}/", StringComparison.Ordinal) && !next.StartsWith(SignIn, StringComparison.Ordinal) && next.All(c => c > ' ' && c != '\\'))
            ? next
            : Office;

    public static string AccountCommand(string name, string command) => $"{Accounts}/{name}/{command}";

    public static string ShippedScheme(string id) => $"{NewCycle}/schemes/{id}.yaml";

    public static string Cycle(CycleId cycle) => $"{Office}/cycles/{cycle}";

    public static string CyclePart(CycleId cycle, string part) => $"{Cycle(cycle)}/{part}";

    /// <summary>締切後の未提出</summary>
    public static string Gaps(CycleId cycle) => CyclePart(cycle, "gaps");

    public static string Standards(CycleId cycle) => CyclePart(cycle, "standards");

    public static string StandardsPart(CycleId cycle, string part) => $"{Standards(cycle)}/{part}";

    public static string Proposal(CycleId cycle, int number) => string.Create(CultureInfo.InvariantCulture, $"{Standards(cycle)}/proposals/{number}");

    public static string Policy(CycleId cycle, UnitId ward) => $"{Ward(cycle, ward)}/policy";

    public static string Figures(CycleId cycle) => CyclePart(cycle, "figures");

    public static string Figure(CycleId cycle, FieldId field) => $"{Figures(cycle)}/{field}";

    public static string Surveys(CycleId cycle) => CyclePart(cycle, "surveys");

    public static string Survey(CycleId cycle, string survey, string period) => $"{Surveys(cycle)}/{survey}/{period}";

    public static string Issues(CycleId cycle, UnitId ward) => $"{Ward(cycle, ward)}/issues";

    public static string Cases(CycleId cycle) => CyclePart(cycle, "cases");

    public static string Case(CycleId cycle, int number) => string.Create(CultureInfo.InvariantCulture, $"{Cases(cycle)}/{number}");

    public static string CityBoard(CycleId cycle) => CyclePart(cycle, "city");

    public static string Papers(CycleId cycle) => CyclePart(cycle, "papers");

    public static string Ward(CycleId cycle, UnitId ward) => $"{Cycle(cycle)}/wards/{ward}";

    public static string Sheet(CycleId cycle, UnitId ward, SheetId sheet) => $"{Ward(cycle, ward)}/sheets/{sheet}";

    public static string SheetPart(CycleId cycle, UnitId ward, SheetId sheet, string part) => $"{Sheet(cycle, ward, sheet)}/{part}";

    public static string WardMail(CycleId cycle, UnitId ward, MailId mail, string verdict) => $"{Ward(cycle, ward)}/mails/{mail}/{verdict}";

    /// <summary>送信待ち and sent mails of a ward.</summary>
    public static string WardMails(CycleId cycle, UnitId ward) => $"{Ward(cycle, ward)}/mails";

    /// <summary>The same of the cycle, ward by ward.</summary>
    public static string Mails(CycleId cycle) => CyclePart(cycle, "mails");

    public static string MailStop(CycleId cycle, UnitId ward) => $"{Ward(cycle, ward)}/mail-stop";

    /// <summary>The hand-overs that are prepared for a cycle.</summary>
    public static string HandOvers(CycleId cycle) => CyclePart(cycle, "hand-overs");

    /// <summary>名簿と違う職 of a cycle.</summary>
    public static string RosterDifferences(CycleId cycle) => CyclePart(cycle, "roster-differences");

    /// <summary>組織改正 in a cycle's year.</summary>
    public static string Reorganisations(CycleId cycle) => CyclePart(cycle, "reorganisations");

    public static string WardReorganisation(CycleId cycle) => CyclePart(cycle, "reorganisations/wards");

    /// <summary>Named groups of sections, for dates of their own.</summary>
    public static string Groups(CycleId cycle) => CyclePart(cycle, "groups");

    /// <summary>All dates of a phase in one act.</summary>
    public static string MoveDates(CycleId cycle) => CyclePart(cycle, "move-dates");

    /// <summary>名簿と宛先 of a ward in a cycle.</summary>
    public static string WardRoster(CycleId cycle, UnitId ward) => $"{Ward(cycle, ward)}/roster";

    public static string Post(CycleId cycle, UnitId ward, PostId post) => $"{Ward(cycle, ward)}/posts/{post}";

    public static string PostStray(CycleId cycle, UnitId ward, PostId post) => $"{Post(cycle, ward, post)}/stray";

    public static string Stray(CycleId cycle, UnitId ward, int number) => string.Create(CultureInfo.InvariantCulture, $"{Ward(cycle, ward)}/strays/{number}");

    public static string Editions(CycleId cycle) => $"{Cycle(cycle)}/editions";

    public static string Edition(CycleId cycle, PhaseId phase, int edition) => $"{Editions(cycle)}/{phase}/{edition}";

    public static string EditionFile(CycleId cycle, PhaseId phase, int edition, string file) => $"{Edition(cycle, phase, edition)}/files/{file}";

    public static string Outbox(CycleId cycle) => $"{Cycle(cycle)}/outbox";

    public static string OutboxMail(CycleId cycle, string mail) => $"{Outbox(cycle)}/{mail}";

    public static string MailTemplate(MailPurpose purpose) => $"{MailTemplates}/{MailPurposes.Word(purpose)}";
}
