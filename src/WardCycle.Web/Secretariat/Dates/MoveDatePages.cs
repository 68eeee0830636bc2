using System.Globalization;
using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Dates;

/// <summary>All dates of a phase in one act: form, preview with the shortest notice, one confirmation.</summary>
public sealed class MoveDatePages(BoardReading boards, CycleCommands cycles, DateUnits units, OfficeDoor door, TimeProvider time)
{
    public async Task<IResult> Form(OfficeVisit visit) =>
        await boards.Open(visit) is { } open ? await Show(visit, open, []) : Results.NotFound();

    public async Task<IResult> Preview(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var (command, problems) = Read(visit);
        if (command is null || visit.Field(KeptFields.Step) == "back")
        {
            return await Show(visit, open, visit.Field(KeptFields.Step) == "back" ? [] : problems);
        }
        if (visit.Field(KeptFields.Step) == "confirm")
        {
            var result = await cycles.Do(visit.Actor, open.Cycle.Id, command, visit.Cancel);
            return await door.Answer(visit, result, Addresses.Cycle(open.Cycle.Id), p => Show(visit, open, p));
        }
        var preview = await cycles.Preview(visit.Actor, open.Cycle.Id, command, visit.Cancel);
        return preview is { Problems: [] }
            ? Pages.Show<MoveDatePreviewPage>(visit, await Model(visit, open) with { Command = command, Preview = preview })
            : await Show(visit, open, preview?.Problems ?? []);
    }

    private async Task<IResult> Show(OfficeVisit visit, OpenCycle open, IReadOnlyList<Problem> problems) =>
        Pages.Show<MoveDatePage>(visit, await Model(visit, open), problems);

    private async Task<MoveDateModel> Model(OfficeVisit visit, OpenCycle open) =>
        new(open, await units.Of(visit, open), BoardReading.PhaseOf(visit, open, open.Now(time)));

    private static (CycleCommand.MoveDates?, IReadOnlyList<Problem>) Read(OfficeVisit visit)
    {
        List<Problem> problems = [];
        Dictionary<PhaseDateKind, DateOnly> days = [];
        foreach (var (kind, field) in MoveDateModel.Kinds.Where(k => visit.Field(k.Field).Length > 0))
        {
            if (TypedDay.Parse(visit.Field(field)) is { } day)
            {
                days[kind] = day;
            }
            else
            {
                problems.Add(new(field, "日付を、2026-05-29 のように入力してください。"));
            }
        }
        int? by = null;
        if (visit.Field("byDays").Trim() is { Length: > 0 } typed)
        {
            by = int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
            if (by is null)
            {
                problems.Add(new("byDays", "開庁日数を、5 や -3 のように半角の数字で入力してください。"));
            }
        }
        if (!IdRule.Allows(visit.Field("phase")))
        {
            problems.Add(new("phase", "段階を選んでください。"));
        }
        return problems.Count > 0
            ? (null, problems)
            : (new(ChosenUnits.Of(visit), new(visit.Field("phase")), by, days.Count == 0 ? null : days, visit.Field("reason"), ChosenUnits.GroupOf(visit)), []);
    }
}
