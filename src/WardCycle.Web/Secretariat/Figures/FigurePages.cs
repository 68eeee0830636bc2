using System.Globalization;
using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Figures;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Figures;

/// <summary>What the city enters once for all its wards: the list, and the table of one figure, typed or pasted.</summary>
public sealed class FigurePages(BoardReading boards, CycleCommands commands, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    public const string Paste = "paste";

    public async Task<IResult> List(OfficeVisit visit) =>
        visit.IsCity && await Read(visit) is { } model ? Pages.Show<FiguresPage>(visit, model) : Results.NotFound();

    public Task<IResult> Show(OfficeVisit visit) => With(visit, model => Task.FromResult(Pages.Show<FigurePage>(visit, Recorded(model))));

    /// <summary>Pasted lines fill the table and are recorded only by the other button.</summary>
    public Task<IResult> Set(OfficeVisit visit) => With(visit, async model =>
    {
        var typed = model with { Values = Typed(visit, model) };
        if (visit.Field("act") == Paste)
        {
            var (pasted, wrong) = FigurePaste.Read(visit.Field("paste"), model.Open.Cycle.Wards);
            return wrong.Count > 0
                ? Pages.Show<FigurePage>(visit, typed, wrong)
                : Pages.Show<FigurePage>(visit, model with { Values = pasted.ToDictionary(v => v.Ward, v => (v.Value, Text(v.N))), IsPasted = true });
        }

        var (command, problems) = Command(visit, typed);
        return command is null
            ? Pages.Show<FigurePage>(visit, typed, problems)
            : await door.Answer(
                visit, await commands.Do(visit.Actor, model.Open.Cycle.Id, command, visit.Cancel), Addresses.Figure(model.Open.Cycle.Id, model.Field!.Id),
                p => Task.FromResult(Pages.Show<FigurePage>(visit, typed, p)));
    });

    private static (CycleCommand.SetFigure?, IReadOnlyList<Problem>) Command(OfficeVisit visit, FigureModel model)
    {
        List<Problem> problems = [.. model.Lines.Where(l => !FigurePaste.Count(model.At(l.Ward).N).IsRead)
            .Select(l => new Problem(FigureModel.CountName(l.Ward), $"{l.Name}の回答数は、整数で入力してください。"))];
        if (TypedDay.Parse(visit.Field("asOf")) is not { } asOf)
        {
            return (null, [.. problems, new("asOf", "時点を、2026-10-01 のように入力してください。")]);
        }

        List<CityFigureValue> values = [.. model.Lines.Select(l => new CityFigureValue(l.Ward, model.At(l.Ward).Value, FigurePaste.Count(model.At(l.Ward).N).Value))];
        return problems.Count > 0 ? (null, problems) : (new(model.Field!.Id, visit.Field("source"), asOf, values, visit.Field("reason")), []);
    }

    private static Dictionary<UnitId, (string, string)> Typed(OfficeVisit visit, FigureModel model) =>
        model.Lines.ToDictionary(l => l.Ward, l => (visit.Field(FigureModel.ValueName(l.Ward)), visit.Field(FigureModel.CountName(l.Ward))));

    private static FigureModel Recorded(FigureModel model) =>
        model with { Values = model.Newest?.Values.ToDictionary(v => v.Ward, v => (v.Value, Text(v.N))) };

    private static string Text(int? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";

    private async Task<IResult> With(OfficeVisit visit, Func<FigureModel, Task<IResult>> show) =>
        visit.IsCity && await Read(visit) is { } model && CityFigures.Asked(model.Open.Scheme).FirstOrDefault(f => f.Id.Value == visit.Route("field")) is { } field
            ? await show(model with { Field = field })
            : Results.NotFound();

    private async Task<FigureModel?> Read(OfficeVisit visit) =>
        await boards.Open(visit) is { } open && CityFigures.Asked(open.Scheme).Any()
            ? new(open, await CityFigures.Read(store, open, visit.Cancel), MunicipalTime.DayOf(open.Now(time)))
            : null;
}
