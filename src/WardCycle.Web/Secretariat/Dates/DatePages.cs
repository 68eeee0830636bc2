using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Dates;

/// <summary>A change of dates: form, preview with everybody it touches, confirmation.</summary>
public sealed class DatePages(BoardReading boards, CycleCommands cycles, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    public async Task<IResult> Form(OfficeVisit visit) =>
        await boards.Open(visit) is { } open ? await Show(visit, open, []) : Results.NotFound();

    public async Task<IResult> Preview(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var (change, problems) = Read(visit, open);
        if (change is null || visit.Field("step") == "back")
        {
            return await Show(visit, open, visit.Field("step") == "back" ? [] : problems);
        }
        if (visit.Field("step") == "confirm")
        {
            var result = await cycles.Do(visit.Actor, open.Cycle.Id, change, visit.Cancel);
            return await door.Answer(visit, result, Addresses.Cycle(open.Cycle.Id), p => Show(visit, open, p));
        }
        var preview = await cycles.Preview(visit.Actor, open.Cycle.Id, change, visit.Cancel);
        return preview is { Problems: [] }
            ? Pages.Show<DatePreviewPage>(visit, new DateModel(open, await Units(visit, open), Phase(visit, open), change, preview))
            : await Show(visit, open, preview?.Problems ?? []);
    }

    private async Task<IResult> Show(OfficeVisit visit, OpenCycle open, IReadOnlyList<Problem> problems) =>
        Pages.Show<DatePage>(visit, new DateModel(open, await Units(visit, open), Phase(visit, open)), problems);

    private PhaseScheme Phase(OfficeVisit visit, OpenCycle open) => BoardReading.PhaseOf(visit, open, open.Now(time));

    private static (CycleCommand.ChangeDate?, IReadOnlyList<Problem>) Read(OfficeVisit visit, OpenCycle open)
    {
        List<Problem> problems = [];
        var day = TypedDay.Parse(visit.Field("day"));
        var clock = visit.Field("time").Length == 0 ? new TimeOnly(17, 15) : TypedDay.ParseTime(visit.Field("time"));
        if (day is null)
        {
            problems.Add(new("day", "変更後の日付を、2026-05-29 のように入力してください。"));
        }
        if (clock is null)
        {
            problems.Add(new("time", "時刻を、17:15 のように入力してください。"));
        }
        if (open.Scheme.Phases.All(p => p.Id.Value != visit.Field("phase")))
        {
            problems.Add(new("phase", "段階を選んでください。"));
        }
        if (!Enum.TryParse<PhaseDateKind>(visit.Field("kind"), out var kind) || !Enum.IsDefined(kind))
        {
            problems.Add(new("kind", "変更する日付の種類を選んでください。"));
        }
        return problems.Count > 0
            ? (null, problems)
            : (new([.. visit.Form!.All("units").Where(IdRule.Allows).Select(u => new UnitId(u))], new(visit.Field("phase")), kind, day!.Value, clock!.Value, visit.Field("reason")), []);
    }

    private async Task<IReadOnlyList<(UnitId, string, int)>> Units(OfficeVisit visit, OpenCycle open)
    {
        List<(UnitId, string, int)> units = [];
        var today = MunicipalTime.DayOf(open.Now(time));
        foreach (var ward in open.Cycle.Wards.Where(w => visit.MaySee(w.Id)))
        {
            units.Add((ward.Id, ward.Name, 0));
            if (await WardState.Read(store, open.WardPartition(ward.Id), visit.Cancel) is { } state)
            {
                units.AddRange(Below(state.Head.Body, ward.Id, today, 1));
            }
        }
        return units;
    }

    private static IEnumerable<(UnitId, string, int)> Below(WardHead ward, UnitId parent, DateOnly day, int depth) =>
        from unit in ward.Units
        where unit.Parent == parent && unit.Id != parent
        orderby unit.Order
        from line in Below(ward, unit.Id, day, depth + 1).Prepend((unit.Id, unit.NameAt(day), depth))
        select line;
}
