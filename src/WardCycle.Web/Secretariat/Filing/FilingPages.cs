using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Filing;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Filing;

/// <summary>保存と廃棄: the list of what is due with the log, and one page per cycle. The city's accounts alone.</summary>
public sealed class FilingPages(BoardReading boards, DisposalDesk desk, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    public async Task<IResult> List(OfficeVisit visit) => Pages.Show<FilingListPage>(visit, await desk.List(visit.Cancel));

    public async Task<IResult> Resume(OfficeVisit visit)
    {
        await desk.Resume(visit.Cancel);
        return door.Tell(visit, "廃棄を最後まで行いました。", Addresses.Filings);
    }

    public Task<IResult> Show(OfficeVisit visit) => Show(visit, []);

    public async Task<IResult> Post(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var cycle = open.Cycle.Id;
        var on = TypedDay.Parse(visit.Field("on"));
        return visit.Field(KeptFields.Step) switch
        {
            "file" => await Answer(await desk.File(visit.Actor, cycle, visit.Field("classCode"), visit.FieldNumber("years"), visit.Cancel), Addresses.Filing(cycle)),
            "approve" when on is null => await Show(visit, [new("on", "決裁日を、2026-05-29 のように入力してください。")]),
            "approve" => await Answer(await desk.Approve(visit.Actor, cycle, new(on!.Value, visit.Field("approver"), visit.Field("documentNumber")), visit.Cancel), Addresses.Filing(cycle)),
            "dispose" when visit.Field("sure").Length == 0 => await Show(visit, [new("sure", "元に戻せないことを確かめて、印を付けてください。")]),
            "dispose" => await Answer(await desk.Dispose(visit.Actor, cycle, visit.Cancel), Addresses.Filings),
            _ => Results.NotFound(),
        };

        Task<IResult> Answer(CommandResult result, string address) => door.Answer(visit, result, address, problems => Show(visit, problems));
    }

    private async Task<IResult> Show(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var filing = (await store.Get(open.Partition, FilingRow.Key, visit.Cancel))?.Read<FilingRow>();
        return Pages.Show<FilingPage>(visit, new FilingModel(open, filing, MunicipalTime.DayOf(time.GetUtcNow())), problems);
    }
}
