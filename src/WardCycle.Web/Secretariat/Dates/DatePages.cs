using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Dates;

/// <summary>A change of dates: form, preview with everybody it touches, confirmation.</summary>
public sealed class DatePages(BoardReading boards, CycleCommands cycles, DateUnits units, OfficeDoor door, TimeProvider time)
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
        if (change is null || visit.Field(KeptFields.Step) == "back")
        {
            return await Show(visit, open, visit.Field(KeptFields.Step) == "back" ? [] : problems);
        }
        if (visit.Field(KeptFields.Step) == "confirm")
        {
            var result = await cycles.Do(visit.Actor, open.Cycle.Id, change, visit.Cancel);
            return await door.Answer(visit, result, Addresses.Cycle(open.Cycle.Id), p => Show(visit, open, p));
        }
        var preview = await cycles.Preview(visit.Actor, open.Cycle.Id, change, visit.Cancel);
        return preview is { Problems: [] }
            ? Pages.Show<DatePreviewPage>(visit, new DateModel(open, await units.Of(visit, open), Phase(visit, open), change, preview))
            : await Show(visit, open, preview?.Problems ?? []);
    }

    private async Task<IResult> Show(OfficeVisit visit, OpenCycle open, IReadOnlyList<Problem> problems) =>
        Pages.Show<DatePage>(visit, new DateModel(open, await units.Of(visit, open), Phase(visit, open)), problems);

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
            : (new(ChosenUnits.Of(visit), new(visit.Field("phase")), kind, day!.Value, clock!.Value, visit.Field("reason"), ChosenUnits.GroupOf(visit)), []);
    }
}
