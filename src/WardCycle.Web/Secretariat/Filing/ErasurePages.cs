using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Filing;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Web.Look;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Filing;

/// <summary>抹消: look first, then order. The city's accounts alone.</summary>
public sealed class ErasurePages(BoardReading boards, ErasureDesk desk, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    public Task<IResult> Show(OfficeVisit visit) => Show(visit, null, []);

    public async Task<IResult> Post(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var (cycle, input) = (open.Cycle.Id, Input(visit));
        switch (visit.Field(KeptFields.Step))
        {
            case "resume":
                await desk.Resume(cycle, visit.Cancel);
                return door.Tell(visit, "抹消を最後まで行いました。", Addresses.Erasures(cycle));
            case "erase":
                var on = TypedDay.Parse(visit.Field("approvedOn"));
                var order = new ErasureOrder(visit.Field("reason"), visit.Field("approver"), on ?? DateOnly.MinValue);
                var result = on is null
                    ? CommandResult.Refuse("approvedOn", "承認日を、2026-05-29 のように入力してください。")
                    : await desk.Erase(visit.Actor, cycle, input, order, visit.Cancel);
                return await door.Answer(visit, result, Addresses.Erasures(cycle), async problems =>
                    await Show(visit, await desk.Preview(visit.Actor, cycle, input, visit.Cancel), problems));
            default:
                var preview = await desk.Preview(visit.Actor, cycle, input, visit.Cancel);
                return await Show(visit, preview, preview.Problems);
        }
    }

    private async Task<IResult> Show(OfficeVisit visit, ErasurePreview? preview, IReadOnlyList<Problem> problems)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var done = (await ErasureRow.ReadAll(store, open.Cycle.Id, visit.Cancel)).Select(e => e.Body).OrderByDescending(e => e.Number);
        return Pages.Show<ErasuresPage>(
            visit, new ErasuresModel(open, [.. done], await Sheets(open, visit.Cancel), Fields(open), preview, await desk.IsWaiting(open.Cycle.Id, visit.Cancel)), problems);
    }

    private static ErasureInput Input(OfficeVisit visit) =>
        new([.. visit.Field("texts").Split('\n').Where(t => t.Trim().Length > 0)], FieldOf(visit));

    private static ErasureField? FieldOf(OfficeVisit visit) =>
        visit.Field("sheet").Split('/') is [var ward, var sheet] && IdRule.Allows(ward) && IdRule.Allows(sheet) && IdRule.Allows(visit.Field("field"))
            ? new(new(ward), new SheetId(sheet), new FieldId(visit.Field("field")))
            : null;

    private async Task<IReadOnlyList<Choice>> Sheets(OpenCycle open, CancellationToken cancel)
    {
        List<Choice> found = [];
        foreach (var ward in open.Cycle.Wards)
        {
            var state = await WardState.Read(store, open.WardPartition(ward.Id), cancel);
            var today = MunicipalTime.DayOf(open.Now(time));
            found.AddRange((state?.InOrder() ?? []).Select(s => new Choice(
                $"{ward.Id}/{s.Body.Id}", $"{ward.Name}：{string.Join('・', s.Body.Units.Select(u => state!.Head.Body.Unit(u).NameAt(today)))}{s.Body.ItemSuffix(open.Scheme)}（{s.Body.Id}）")));
        }
        return found;
    }

    private static List<Choice> Fields(OpenCycle open) =>
        [.. from phase in open.Scheme.Phases
            from field in phase.Fields
            where field.Kind is FieldKind.Text or FieldKind.Line
            select new Choice(field.Id.Value, $"{phase.Label}：{field.Label}")];
}
