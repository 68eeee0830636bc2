using System.CommandLine;
using WardCycle.Cycles;
using WardCycle.Local.Serving;
using WardCycle.Record;

namespace WardCycle.Local.Commands;

/// <summary><c>export CYCLE --out FILE</c>: a cycle's whole record in one file. Keys and documents are not in it.</summary>
public static class ExportCommand
{
    private static readonly Argument<string> Id = new("CYCLE") { Description = "年度サイクルの識別名（例: mihon-2026-yoko）" };
    private static readonly Option<string> Out = new("--out") { Description = "書き出すファイル", HelpName = "FILE", Required = true };
    private static readonly Option<string> Data = DataOption.Create();

    public static Command Build()
    {
        var command = new Command("export", "年度サイクルの記録を1つのファイルに書き出します。") { Id, Out, Data };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken cancel)
    {
        var (id, file) = (parse.GetValue(Id)!, parse.GetValue(Out)!);
        if (File.Exists(file) || Directory.Exists(file))
        {
            return Exit.Refuse(parse, $"「{file}」はすでにあります。別の名前を指定してください。");
        }

        using var record = new DataFolder(parse.GetValue(Data)!).OpenExistingRecord();
        var rows = IdRule.Allows(id) ? await Write(record, new(id), file, cancel) : null;
        if (rows is null)
        {
            return Exit.Refuse(parse, $"年度サイクル「{id}」はありません。識別名は、事務局の画面のアドレスで確認できます。");
        }

        await parse.InvocationConfiguration.Output.WriteLineAsync($"「{file}」に{rows}行を書き出しました。個人情報を含みます。取り扱いにご注意ください。");
        return Exit.Ok;
    }

    /// <summary>Written aside and renamed, so that a file under the name is a whole one.</summary>
    private static async Task<int?> Write(IRecordStore record, CycleId cycle, string file, CancellationToken cancel)
    {
        var aside = file + ".aside";
        try
        {
            int? rows;
            await using (var output = PrivateFile.Create(aside))
            {
                rows = await CycleExport.Write(record, cycle, output, cancel);
            }

            if (rows is not null)
            {
                File.Move(aside, file);
            }

            return rows;
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
