using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>
/// Writes a mail for looking at: the cycle is laid out in memory, exactly as it would be started, under a key of its own;
/// nothing reaches the record and no code in it opens anything.
/// </summary>
public sealed class SampleMail(WorkingDays days, WebSettings settings, TimeProvider time)
{
    /// <summary>In place of every link's number: the real ones are made at the start.</summary>
    private static readonly PublicId Number = new("見本");

    private static readonly MasterKeyRing Keys = MasterKeyRing.FromSeed(0);

    /// <summary>A template as it would read to the sample ward.</summary>
    public async Task<RenderedMail> Of(MailTemplate template, CancellationToken cancel = default)
    {
        var (cycle, ward, links) = await LayOut(Sample(), cancel);
        return MailRendering.Render(Scene(cycle, ward, links, template.Purpose, cycle.Scheme.Phases[0]), template);
    }

    /// <summary>The first invitation of a cycle about to be started, as it reads on the first day on which it may go.</summary>
    public async Task<RenderedMail> First(StartRequest request, StartPreview preview, MailTemplates templates, CancellationToken cancel = default)
    {
        var (cycle, ward, links) = await LayOut(request, cancel);
        var phase = preview.FirstPhase is { } first ? cycle.Scheme.Phase(first) : cycle.Scheme.Phases[0];
        return MailRendering.Render(Scene(cycle, ward, links, MailPurpose.Invitation, phase, preview.FirstMailAt), templates[MailPurpose.Invitation]);
    }

    private StartRequest Sample()
    {
        var year = FiscalYear.Of(MunicipalTime.DayOf(time.GetUtcNow()));
        return new(
            new("mihon"), "sample", ShippedSchemes.Yaml(ShippedSchemes.Default)!, year, "見本区 所属目標",
            SampleOrganisation.Sample, [SampleOrganisation.Ward],
            new("区政推進課 企画担当", "000-000-0000", "kikaku@example.lg.jp"),
            IsRehearsal: false, Pace.Real, MunicipalTime.At(year.First, new(8, 30)), "mihon");
    }

    private async Task<(OpenCycle Cycle, WardState Ward, IReadOnlyList<LinkRow> Links)> LayOut(StartRequest request, CancellationToken cancel)
    {
        var store = new MemoryRecordStore();
        await new CycleStart(store, days, time).Start(request, cancel);
        var cycle = await new CycleReader(store, days).Get(request.Id, cancel);
        await new PrepareStep(store, Keys).Run(cycle, cancel);
        var partition = cycle.WardPartition(request.Wards[0]);
        var ward = await WardState.Read(store, partition, cancel)
            ?? throw new InvalidDataException($"{request.Wards[0]} was not laid out.");
        var links = await store.Range(partition, "link-", Record.Keys.After("link-"), cancel: cancel);
        return (cycle, ward, [.. links.Select(l => l.Read<LinkRow>() with { Id = Number })]);
    }

    private MailScene Scene(OpenCycle cycle, WardState ward, IReadOnlyList<LinkRow> links, MailPurpose purpose, PhaseScheme phase, DateTimeOffset? at = null)
    {
        var now = at ?? cycle.Timetable.For(phase.Id, PhaseDateKind.Opening);
        var sheet = FirstSheet(ward);
        var post = Recipient(ward, sheet, purpose);
        var row = new MailRow(
            new("mihon"), purpose, MailState.Planned, phase.Id, purpose == MailPurpose.Digest ? [.. ward.Sheets.Take(2).Select(s => s.Body.Id)] : [sheet.Id],
            post.Id, post.Tenure, 0, "mihon", now, now, Revision: 1);
        return new(cycle, Opened(ward, phase), row, Links(cycle, ward, sheet, post, links, purpose), Facts(cycle, ward, sheet, phase, now, purpose), now, settings.PublicBase);
    }

    /// <summary>The sample's scheme asks no department: its superior gets a link for the look of it.</summary>
    private static IReadOnlyList<LinkRow> Links(OpenCycle cycle, WardState ward, SheetHead sheet, Post post, IReadOnlyList<LinkRow> links, MailPurpose purpose) =>
        purpose == MailPurpose.DepartmentConfirmation ? [.. links, LinkCode.Issue(Keys, cycle.Cycle, ward.Ward, sheet.Id, post, 1, cycle.Cycle.StartedAt) with { Id = Number }] : links;

    /// <summary>In 建制順: by department, then by section.</summary>
    private static SheetHead FirstSheet(WardState ward)
    {
        int Place(UnitId? unit) => unit is { } id ? ward.Head.Body.Units.FirstOrDefault(u => u.Id == id)?.Order ?? 0 : 0;
        return ward.Sheets.Select(s => s.Body).OrderBy(s => Place(ward.Head.Body.Unit(s.Lead).Parent)).ThenBy(s => Place(s.Lead)).First();
    }

    /// <summary>As it stands on the first day, so that lists of what is missing name somebody.</summary>
    private static WardState Opened(WardState ward, PhaseScheme phase) =>
        ward with { Sheets = [.. ward.Sheets.Select(s => s with { Body = s.Body.With(phase.Id, s.Body.State(phase.Id) with { Gate = Gate.Open }) })] };

    private static Post Recipient(WardState ward, SheetHead sheet, MailPurpose purpose)
    {
        var posts = ward.Posts.Select(p => p.Body).ToList();
        var head = posts.FirstOrDefault(p => p.Role.LeadsItsUnit() && p.Unit == sheet.Lead) ?? posts[0];
        return purpose switch
        {
            MailPurpose.Escalation or MailPurpose.DepartmentConfirmation => posts.FirstOrDefault(p => p.Id == head.Superior) ?? head,
            MailPurpose.ApprovalOverdue or MailPurpose.ClosingSummary or MailPurpose.Vacancy or MailPurpose.RosterConfirmation
                or MailPurpose.Lapsed or MailPurpose.Objection => posts.FirstOrDefault(p => p.Role is PostRole.Coordinator or PostRole.Secretariat) ?? head,
            _ => head,
        };
    }

    private static MailFacts Facts(OpenCycle cycle, WardState ward, SheetHead sheet, PhaseScheme phase, DateTimeOffset now, MailPurpose purpose)
    {
        var answers = new Answers(phase.Fields.ToDictionary(f => f.Id, f => f.Example ?? "（入力された内容）"));
        return new(
            new ReturnRow(1, "目標の達成を年度末に確かめられるよう、目安となる数値を加えてください。", "jimukyoku", now, now.AddDays(7)),
            new Revision(sheet.Id, phase.Id, 1, 0, answers, "見本-1-1", now, "mihon", "mihon", Change: purpose == MailPurpose.TargetChanged ? new(MunicipalTime.DayOf(now), "年度の途中で制度が変わり、目標の見直しが必要になったためです。") : null),
            "目標は4月中に課内で話し合ったものです。詳しくは共有の引継書をご覧ください。",
            [Summaries.Of(cycle, ward, ward.Head.Body, now)]);
    }
}
