using Microsoft.AspNetCore.Http;
using WardCycle.Imports;
using WardCycle.Migration;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Migration;

/// <summary>移行データ: choose a file, match its columns, look, take it in. The city's accounts alone.</summary>
public sealed class MigrationPages(BoardReading boards, MigrationDesk desk, OfficeDoor door)
{
    public Task<IResult> Show(OfficeVisit visit) => Show(visit, null, "", "", []);

    /// <summary>The phase's columns and the sections' lines, to type into.</summary>
    public async Task<IResult> Template(OfficeVisit visit) =>
        await boards.Open(visit) is { } open && await desk.Template(visit.Actor, open, visit.Query("phase"), visit.Cancel) is { } file
            ? Results.File(file, "text/csv; charset=utf-8", $"{open.Cycle.Id}-{visit.Query("phase")}.csv")
            : Results.NotFound();

    public async Task<IResult> Post(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        if ((await SentFile.Read(visit)).Bytes is not { Length: > 0 and <= CsvTable.MaxBytes } bytes)
        {
            return await Show(visit, null, "", "", [new("file", $"{CsvTable.MaxWords}までの、CSVまたはExcel（.xlsx）のファイルを選んでください。")]);
        }
        var name = visit.Form!.Files["file"] is { Length: > 0 } sent ? Path.GetFileName(sent.FileName) : visit.Field("fileName");
        name = name.Length is > 0 and <= 200 ? name : "移行データ";
        var kind = visit.Field("kind") == "last-year" ? MigrationKind.LastYear : MigrationKind.Phase;
        var past = new PastYear(visit.FieldNumber("ago") ?? 1, visit.Field("expected").Length == 0);
        var columns = visit.Field(KeptFields.Step).Length > 0 ? visit.Form.All("column") : null;
        var phase = open.Scheme.Phases.FirstOrDefault(p => p.Id.Value == visit.Field("phase"));
        if (phase is null || await desk.Plan(visit.Actor, open.Cycle.Id, phase.Id, kind, bytes, name, columns, past, visit.Cancel) is not { } plan)
        {
            return await Show(visit, null, "", "", [new("phase", "段階を選んでください。")]);
        }
        var problems = plan.Problems.Select(p => new Problem("file", p.ToString())).ToList();
        return visit.Field(KeptFields.Step) == "apply" && problems.Count == 0
            ? await door.Answer(visit, await desk.Apply(visit.Actor, plan, bytes, name, visit.Cancel), Addresses.Cycle(open.Cycle.Id), p => Show(visit, plan, Convert.ToBase64String(bytes), name, p))
            : await Show(visit, plan, Convert.ToBase64String(bytes), name, problems);
    }

    private async Task<IResult> Show(OfficeVisit visit, MigrationPlan? plan, string file, string name, IReadOnlyList<Problem> problems) =>
        await boards.Open(visit) is { } open ? Pages.Show<MigrationPage>(visit, new MigrationModel(open, plan, file, name), problems) : Results.NotFound();
}
