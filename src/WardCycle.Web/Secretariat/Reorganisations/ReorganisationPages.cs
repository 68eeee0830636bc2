using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Reorganisations;

/// <summary>組織改正: list, form, preview with everybody it touches, confirmation; taken back before its day. The city's accounts alone.</summary>
public sealed class ReorganisationPages(BoardReading boards, CycleCommands cycles, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    public Task<IResult> Show(OfficeVisit visit) => WithCycle(visit, open => Show(visit, open, []));

    /// <summary>区の統合・分割: a short form of its own, with the same preview.</summary>
    public Task<IResult> ShowWards(OfficeVisit visit) => WithCycle(visit, open => ShowWards(visit, open, []));

    public Task<IResult> Preview(OfficeVisit visit) => WithCycle(visit, open => Preview(visit, open, ReorganisationForm.Read, p => Show(visit, open, p)));

    public Task<IResult> PreviewWards(OfficeVisit visit) => WithCycle(visit, open => Preview(visit, open, WardForm.Read, p => ShowWards(visit, open, p)));

    private async Task<IResult> Preview(
        OfficeVisit visit, OpenCycle open, Func<OfficeVisit, (CycleCommand.Reorganise?, IReadOnlyList<Problem>)> read, Func<IReadOnlyList<Problem>, Task<IResult>> show)
    {
        if (visit.Field(KeptFields.Step) == "back")
        {
            return await show([]);
        }
        var (command, problems) = read(visit);
        if (command is null)
        {
            return await show(problems);
        }
        if (visit.Field(KeptFields.Step) == "confirm")
        {
            var result = await cycles.Do(visit.Actor, open.Cycle.Id, command, visit.Cancel);
            return await door.Answer(visit, result, Addresses.Reorganisations(open.Cycle.Id), show);
        }
        var preview = await cycles.Preview(visit.Actor, open.Cycle.Id, command, visit.Cancel);
        return preview is { Problems: [] }
            ? Pages.Show<ReorganisationPreviewPage>(visit, await Model(visit, open) with { Command = command, Preview = preview })
            : await show(preview?.Problems ?? []);
    }

    public Task<IResult> Discard(OfficeVisit visit) => WithCycle(visit, async open =>
    {
        var result = await cycles.Do(visit.Actor, open.Cycle.Id, new CycleCommand.DiscardReorganisation(visit.FieldNumber("number") ?? 0), visit.Cancel);
        return await door.Answer(visit, result, Addresses.Reorganisations(open.Cycle.Id), p => Show(visit, open, p));
    });

    private async Task<IResult> WithCycle(OfficeVisit visit, Func<OpenCycle, Task<IResult>> page) =>
        !visit.IsCity ? Results.StatusCode(StatusCodes.Status403Forbidden)
        : await boards.Open(visit) is { } open ? await page(open)
        : Results.NotFound();

    private async Task<IResult> Show(OfficeVisit visit, OpenCycle open, IReadOnlyList<Problem> problems) =>
        Pages.Show<ReorganisationPage>(visit, await Model(visit, open), problems);

    private async Task<IResult> ShowWards(OfficeVisit visit, OpenCycle open, IReadOnlyList<Problem> problems) =>
        Pages.Show<WardReorganisationPage>(visit, await Model(visit, open), problems);

    private async Task<ReorganisationModel> Model(OfficeVisit visit, OpenCycle open)
    {
        var today = MunicipalTime.DayOf(open.Now(time));
        var rows = await PreparedReorganisations.Read(store, open, visit.Cancel);
        List<WardState> wards = [];
        foreach (var ward in open.Cycle.Wards)
        {
            if (await WardState.Read(store, open.WardPartition(ward.Id), visit.Cancel) is { } state)
            {
                wards.Add(state);
            }
        }
        var last = rows.Select(r => r.Body.On).Append(today).Max();
        var after = ReorganiseDecision.Pending(new(open, [], null, wards, visit.Actor, open.Now(time), Reorganisations: rows));
        return new(open, today, [.. rows.Select(r => r.Body).OrderBy(r => r.Number)], [.. after.SelectMany(w => Below(w, w.Ward, last, 0))]);
    }

    private static IEnumerable<(UnitId, string, UnitKind, int)> Below(WardHead ward, UnitId unit, DateOnly day, int depth) =>
        ward.Units.Where(u => u.Id == unit && u.Validity.Holds(day)).Select(u => (u.Id, u.NameAt(day), u.Kind, depth))
            .Concat(ward.Units.Where(u => u.Parent == unit).OrderBy(u => u.Order).SelectMany(u => Below(ward, u.Id, day, depth + 1)));
}
