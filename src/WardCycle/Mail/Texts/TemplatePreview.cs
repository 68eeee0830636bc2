using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Mail.Texts;

/// <summary>Shows a template with a real ward's first sheet and made-up facts, before it is saved. No code is made: its places are hidden.</summary>
public static class TemplatePreview
{
    private const string Sample = "（ここに本文が入ります）";

    public static RenderedMail Of(OpenCycle cycle, WardState ward, MailTemplate template, DateTimeOffset now, Uri publicBase)
    {
        var sheet = ward.Sheets[0].Body;
        var post = Recipient(ward, sheet, template.Purpose);
        var phase = cycle.Scheme.Phases[0];
        var row = new MailRow(
            new("preview"), template.Purpose, MailState.Planned, phase.Id, Sheets(template.Purpose, sheet), post.Id, post.Tenure, 0, "preview", now, now, 1);
        var link = new LinkRow(new("abcdefgh23456789"), sheet.Id, post.Id, post.Tenure, 1, "", now);
        return MailRendering.Render(new(cycle, Opened(ward, sheet, phase), row, [link], Facts(sheet, phase, now), now, publicBase), template);
    }

    private static Post Recipient(WardState ward, SheetHead sheet, MailPurpose purpose) =>
        ward.Posts.Select(p => p.Body).FirstOrDefault(p => MailPurposes.CarriesCode(purpose)
            ? sheet.Units.Contains(p.Unit)
            : p.Role is PostRole.DepartmentHead or PostRole.Coordinator or PostRole.Secretariat) ?? ward.Posts[0].Body;

    private static SheetId[] Sheets(MailPurpose purpose, SheetHead sheet) =>
        purpose is MailPurpose.ApprovalOverdue or MailPurpose.ClosingSummary or MailPurpose.AddressCheck or MailPurpose.RosterConfirmation ? [] : [sheet.Id];

    private static WardState Opened(WardState ward, SheetHead sheet, PhaseScheme phase) => ward with
    {
        Sheets = [.. ward.Sheets.Select(s => s.Body.Id == sheet.Id ? s with { Body = sheet.With(phase.Id, new(Gate.Open)) } : s)],
    };

    private static MailFacts Facts(SheetHead sheet, PhaseScheme phase, DateTimeOffset now) => new(
        new(1, Sample, "", now, now),
        new(sheet.Id, phase.Id, 1, 0, new(phase.Fields.ToDictionary(f => f.Id, _ => Sample)), "0000-0000", now, "", ""),
        Sample);
}
