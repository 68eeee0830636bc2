using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Standards;
using WardCycle.Surveys;

namespace WardCycle.Record;

/// <summary>
/// The record's map: which partition and key holds what. A prefix names the kind of row, so that one range query reads
/// one kind. Rows whose key begins with <c>0</c> are a ward's hot range: all that a pass has to read.
/// </summary>
public static class Keys
{
    /// <summary>Settings, holds, permits, tries, accounts, list of cycles, link index.</summary>
    public const string Installation = "installation";

    /// <summary>The city's own partition beside its wards: its posts and mails, no sheets.</summary>
    public static readonly UnitId City = new("city");

    public static string CyclePartition(CycleId cycle) => $"cycle-{cycle}";

    public static string WardPartition(CycleId cycle, UnitId ward) => $"cycle-{cycle}-ward-{ward}";

    // Installation partition.
    public static string CycleEntry(CycleId cycle) => $"cycle-{cycle}";

    public static string LinkIndex(PublicId link) => $"link-{link}";

    /// <summary>A mail by the name under which its service reports of it.</summary>
    public static string MailIndex(string report) => $"mailreport-{report}";

    public static string Account(string name) => $"account-{name}";

    /// <summary>A one-time code by its HMAC.</summary>
    public static string OneTime(string fingerprint) => $"onetime-{fingerprint}";

    public static string AccountTries(string bucket) => $"tries-account-{bucket}";

    /// <summary>Wrong codes, counted by bucket of the public id as typed, known or not.</summary>
    public static string LinkTries(int bucket) => $"tries-link-{Number(bucket)}";

    /// <summary>A transport's mail permits.</summary>
    public static string Permit(string transport) => $"permit-{transport}";

    /// <summary>The municipality's own text of a purpose's mails; also in a cycle's partition, where it holds for that cycle alone.</summary>
    public static string Template(MailPurpose purpose) => TemplatePrefix + MailPurposes.Word(purpose);

    public const string TemplatePrefix = "template-";

    /// <summary>
    /// A hand-over prepared for a day to come (内示 is confidential): here and not with its cycle, so that no board, export or
    /// audit trail of the cycle knows it before that morning.
    /// </summary>
    public static string PreparedHandOver(CycleId cycle, UnitId ward, PostId post) => $"{PreparedHandOvers(cycle)}{ward}-{post}";

    /// <summary>The rows say themselves which ward they are of: one id may begin as another.</summary>
    public static string PreparedHandOvers(CycleId cycle) => $"prepared-{cycle}-ward-";

    // Cycle partition.
    public const string Cycle = "cycle";

    public static string Frozen(int version) => $"frozen-{Number(version)}";

    public static string FrozenRoster(UnitId ward) => $"roster-{ward}";

    public static string StepDone(string step, string subject, int edition) => $"done-{step}-{subject}-{Number(edition)}";

    public const string Summaries = "summary-";

    public static string Summary(UnitId ward) => Summaries + ward;

    public const string Editions = "edition-";

    public static string Edition(PhaseId phase, int edition) => $"{Editions}{phase}-{Number(edition)}";

    public static string Publication(PhaseId phase) => $"publication-{phase}";

    public const string Reorganisations = "reorganisation-";

    public static string Reorganisation(int number) => Reorganisations + Number(number);

    // Cycle partition, the standards' rooms.

    /// <summary>Raised by every act on the standards, so that acts follow each other.</summary>
    public const string StandardsHead = "standards";

    public const string StandardVersions = "standard-";

    public static string Standard(StandardId id, int version) => $"{StandardVersions}{id}-{Number(version)}";

    public const string Proposals = "proposal-";

    public static string Proposal(int number) => Proposals + Number(number);

    public const string Decisions = "decision-";

    public static string Decision(int number) => Decisions + Number(number);

    public const string Meetings = "meeting-";

    public static string Meeting(int number) => Meetings + Number(number);

    public const string Policies = "policy-";

    public static string Policy(UnitId ward, int version) => $"{Policies}{ward}-{Number(version)}";

    public const string Cases = "case-";

    public static string Case(int number) => Cases + Number(number);

    /// <summary>Figures that the city supplies for its wards.</summary>
    public const string Figures = "figure-";

    public static string Figure(FieldId field, int version) => $"{Figures}{field}-{Number(version)}";

    // Cycle partition, surveys: what the secretariat types in, for all wards in one place.
    public const string SurveyPapers = "surveypaper-";

    public static string SurveyPaper(string survey, string period, int version) => $"{SurveyPapers}{survey}.{period}.{Number(version)}";

    public const string SurveySummaries = "surveysummary-";

    public static string SurveySummary(SurveyAt at, int version) => $"{SurveySummaries}{at}.{Number(version)}";

    public const string WardIssues = "surveyissue-";

    public static string WardIssue(UnitId ward, int number) => $"{WardIssues}{ward}.{Number(number)}";

    public const string SurveyEditions = "surveyedition-";

    public static string SurveyEdition(string survey, string period, int number) => $"{SurveyEditions}{survey}.{period}.{Number(number)}";

    // Ward partition, hot range.
    public const string HotFrom = "0";
    public const string HotTo = "1";
    public const string WardHead = "0head";

    public static string Post(PostId post) => $"0post-{post}";

    public static string Sheet(SheetId sheet) => $"0sheet-{sheet}";

    public static string OpenMail(MailId mail) => $"0mail-{mail}";

    // Ward partition, the rest.
    public static string Revision(SheetId sheet, PhaseId phase, int revision) => Numbered("revision", sheet, phase) + Number(revision);

    public const string Drafts = "draft-";

    public static string Draft(SheetId sheet, PhaseId phase) => $"{Drafts}{sheet}-{phase}";

    public static string Return(SheetId sheet, PhaseId phase, int revision) => Numbered("return", sheet, phase) + Number(revision);

    /// <summary>What the reviewer said beside the self-rating.</summary>
    public static string Review(SheetId sheet, PhaseId phase, int number) => Numbered("review", sheet, phase) + Number(number);

    /// <summary>Why the head sent a revision back to the clerk.</summary>
    public static string SentBack(SheetId sheet, PhaseId phase, int revision) => Numbered("sentback", sheet, phase) + Number(revision);

    /// <summary>A text as it is worded for publication (文言整理).</summary>
    public static string Wording(SheetId sheet, PhaseId phase, int number) => Numbered("wording", sheet, phase) + Number(number);

    /// <summary>Last year's answers beside this year's fields.</summary>
    /// <param name="ago">Years before the cycle's.</param>
    public static string Reference(SheetId sheet, PhaseId phase, int ago = 1) =>
        ago == 1 ? $"reference-{sheet}-{phase}" : string.Create(CultureInfo.InvariantCulture, $"reference-{sheet}-{phase}.{ago}");

    public static string Mail(MailId mail) => $"mail-{mail}";

    public static string Link(PublicId link) => $"link-{link}";

    public const string Notes = "note-";

    /// <summary>What a holder of a post wrote for the next one.</summary>
    public static string Note(SheetId sheet, PostId post, int tenure) => $"{NotesOf(sheet)}{post}-{Number(tenure)}";

    /// <summary>What the secretariat wrote for the next holder.</summary>
    public static string OfficeNote(SheetId sheet, PostId post, int tenure) => $"{Note(sheet, post, tenure)}-office";

    /// <summary>The beginning of a sheet's notes; another sheet's id may begin alike, so the rows are asked too.</summary>
    public static string NotesOf(SheetId sheet) => $"{Notes}{sheet}-";

    /// <summary>One change of a reorganisation has taken effect in the ward: written in its own commit, so that it takes effect once.</summary>
    public static string Reorganised(int number, int change) => $"reorganised-{Number(number)}-{Number(change)}";

    public const string Openings = "opening-";

    /// <summary>Somebody came in through a link; sorted by link, then by time.</summary>
    public static string Opening(PublicId link, DateTimeOffset at, int tie) =>
        $"{Openings}{link}-{at.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}-{Number(tie)}";

    public const string Strays = "stray-";

    /// <summary>The record of a mail that went astray (誤送信), by its number in the ward.</summary>
    public static string Stray(int number) => Strays + Number(number);

    /// <summary>What the public form has taken at one place; counted as it comes in.</summary>
    public static string SurveyTally(SurveyAt at) => $"surveytally-{at}";

    public static string SurveyAnswer(SurveyAt at, string nonce) => $"surveyanswer-{at}.{nonce}";

    public static string SurveyTexts(SurveyAt at) => $"surveytext-{at}.";

    public static string SurveyText(SurveyAt at, string nonce, string question) => $"{SurveyTexts(at)}{nonce}.{question}";

    /// <summary>Audit rows sort by record time; <paramref name="tie"/> tells apart what happened in one moment.</summary>
    public static string Audit(DateTimeOffset at, string tie) =>
        $"audit-{at.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}-{tie}";

    /// <summary>The first key behind all keys that begin with <paramref name="prefix"/>.</summary>
    public static string After(string prefix) => prefix + "\x7f";

    /// <summary>The beginnings of all numbered rows of a sheet's phase; another sheet's id may begin alike (<see cref="IsNumber"/>).</summary>
    public static IReadOnlyList<string> NumberedOf(SheetId sheet, PhaseId phase) =>
        [.. from kind in (string[])["revision", "return", "review", "sentback", "wording"] select Numbered(kind, sheet, phase)];

    /// <summary>Whether a key is a beginning and a number, nothing more.</summary>
    public static bool IsNumber(string key, string prefix) =>
        key.Length == prefix.Length + Digits && key.StartsWith(prefix, StringComparison.Ordinal) && !key.AsSpan(prefix.Length).ContainsAnyExceptInRange('0', '9');

    private const int Digits = 5;

    private static string Numbered(string kind, SheetId sheet, PhaseId phase) => $"{kind}-{sheet}-{phase}-";

    private static string Number(int value) => value.ToString("D5", CultureInfo.InvariantCulture);
}
