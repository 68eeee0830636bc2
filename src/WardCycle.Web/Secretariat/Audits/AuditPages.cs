using Microsoft.AspNetCore.Http;
using WardCycle.Secretariat;
using WardCycle.Secretariat.History;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Audits;

/// <summary>操作の記録: of a cycle and of the installation for the city's accounts, of a ward for whoever may see the ward.</summary>
public sealed class AuditPages(BoardReading boards, AuditReader audits, TimeProvider time)
{
    public async Task<IResult> Cycle(OfficeVisit visit) => await boards.Open(visit) is { } open
        ? Show(visit, new(open, null, await audits.OfCycle(open, Query(visit), visit.Cancel), Addresses.CycleAudit(open.Cycle.Id)))
        : Results.NotFound();

    public async Task<IResult> Ward(OfficeVisit visit) =>
        await boards.Open(visit) is { } open && BoardReading.WardOf(visit, open) is { } ward
        && await audits.OfWard(open, ward.Id, open.Now(time), Query(visit), visit.Cancel) is { } list
            ? Show(visit, new(open, ward, list, Addresses.WardAudit(open.Cycle.Id, ward.Id)))
            : Results.NotFound();

    public async Task<IResult> Installation(OfficeVisit visit) =>
        Show(visit, new(null, null, await audits.OfInstallation(Query(visit), visit.Cancel), Addresses.Audit));

    /// <summary>A day that cannot be read shows all days and says so.</summary>
    private static IResult Show(OfficeVisit visit, AuditModel model) => Pages.Show<AuditPage>(
        visit, model, visit.Query("day") is { Length: > 0 } && model.List.Day is null ? [new Problem("day", "日付を、2026-05-29 のように入力してください。")] : []);

    private static AuditQuery Query(OfficeVisit visit) =>
        new(TypedDay.Parse(visit.Query("day")), int.TryParse(visit.Query("page"), out var page) ? page : 1);
}
