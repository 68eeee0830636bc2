using System.CommandLine;
using WardCycle.Local.Serving;
using WardCycle.Record;

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
        using var record = new DataFolder(parse.GetValue(Data)!).OpenRecord();
        switch (await CycleImport.Read(record, input, System.IO.Path.GetFileName(path), cancel))
        {
            case CycleImportResult.Done done:
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"年度サイクル「{done.Cycle}」を取り込みました（{done.Rows}行）。メールの送信は保留しています。事務局の画面で未送信のメールを確認し、保留を解いてください。");
                return Exit.Ok;
            case CycleImportResult.Refused refused:
                return Exit.Refuse(parse, refused.Problem.ToString());
            default:
                throw new InvalidOperationException("An import is done or refused.");
        }
    }
}
