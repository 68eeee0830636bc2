using System.CommandLine;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Filing;
using WardCycle.Local.Serving;
using WardCycle.Local.Stores;
using WardCycle.Record;
using WardCycle.Reports;

namespace WardCycle.Local.Commands;

/// <summary><c>import FILE</c>: an exported cycle into a data folder, on hold until a person has seen its open mails.</summary>
public static class ImportCommand
{
    private static readonly Argument<string> Path = new("FILE") { Description = "export で書き出したファイル" };
    private static readonly Option<string> Data = DataOption.Create();

    public static Command Build()
    {
        var command = new Command("import", "書き出した年度サイクルを取り込みます。メールは、事務局が保留を解くまで送りません。") { Path, Data };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken cancel)
    {
        var path = parse.GetValue(Path)!;
        if (!File.Exists(path))
        {
            return Exit.Refuse(parse, $"ファイル「{path}」が見つかりません。");
        }

        await using var input = File.OpenRead(path);
        var data = new DataFolder(parse.GetValue(Data)!);
        using var record = data.OpenRecord();
        switch (await CycleImport.Read(record, input, System.IO.Path.GetFileName(path), cancel))
        {
            case CycleImportResult.Done done:
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"年度サイクル「{done.Cycle}」を取り込みました（{done.Rows}行）。メールの送信は保留しています。事務局の画面で未送信のメールを確認し、保留を解いてください。");
                await EraseAgain(parse, data, record, done.Cycle, cancel);
                return Exit.Ok;
            case CycleImportResult.Refused refused:
                return Exit.Refuse(parse, refused.Problem.ToString());
            default:
                throw new InvalidOperationException("An import is done or refused.");
        }
    }

    /// <summary>What was erased here before stays erased: an older file still holds it.</summary>
    private static async Task EraseAgain(ParseResult parse, DataFolder data, SqliteRecordStore record, CycleId cycle, CancellationToken cancel)
    {
        var cycles = new CycleReader(record, new WorkingDays(LocalHolidays.Load(data)));
        var desk = new ErasureDesk(
            record, FolderDocumentStore.Open(data.Documents, ownerOnly: true), new ReportWriter(), cycles, new CycleList(record, cycles), await data.OpenKeys(cancel), TimeProvider.System);
        if (await desk.Resume(cycle, cancel) is var again and > 0)
        {
            await parse.InvocationConfiguration.Output.WriteLineAsync($"以前にこの環境で行った抹消（{again}件）を、取り込んだ記録にも行いました。");
        }
    }
}
