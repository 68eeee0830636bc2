using System.CommandLine;
using WardCycle.Local.Stores;
using WardCycle.Record;

namespace WardCycle.Local.Commands;

/// <summary>The command line as a whole; the one place where trouble that nobody expected becomes a message.</summary>
public static class Cli
{
    /// <summary>How long Ctrl+C and SIGTERM wait for the command to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="input">What <c>setup</c> reads its answers from; null for the keyboard.</param>
    /// <param name="machine">What <c>setup</c> takes for the machine's own name; null to ask the machine, empty for none.</param>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, TextReader? input = null, string? machine = null, CancellationToken cancel = default)
    {
        var parse = Build(input, machine).Parse(args);
        var settings = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Patience,
        };
        if (parse.Errors.Count > 0)
        {
            await error.WriteLineAsync(CliProblem.Of(parse));
            return Exit.Refused;
        }

        try
        {
            return await parse.InvokeAsync(settings, cancel);
        }
        catch (Exception trouble)
        {
            await error.WriteLineAsync(Said(trouble));
            return Exit.Refused;
        }
    }

    public static RootCommand Build(TextReader? input = null, string? machine = null)
    {
        var root = new RootCommand("WardCycle 1台版: 区役所の年度サイクルを動かします。コマンドを付けなければ serve と同じです。")
        {
            ServeCommand.Build(),
            SetupCommand.Build(input, machine),
            SignInCommand.Build(),
            RehearseCommand.Build(),
            PlayCommand.Build(),
            SchemeCommand.Build(),
            RosterCommand.Build(),
            ExportCommand.Build(),
            ImportCommand.Build(),
            CalendarCommand.Build(),
        };
        ServeCommand.Equip(root);
        return root;
    }

    private static string Said(Exception trouble) => trouble switch
    {
        LocalStoreException told => told.Message,
        RecordUnavailableException => "記録を読み書きできません。別のプログラムが使っていないか、ディスクに空きがあるかを確認して、もう一度お試しください。",
        IOException or UnauthorizedAccessException => "ファイルまたはフォルダを読み書きできません。場所と権限を確認して、もう一度お試しください。",
        OperationCanceledException => "中断しました。",
        _ => $"予期しない問題が起きたため、終了しました（{trouble.GetType().Name}）。同じ操作で続けて起きる場合は、システム担当者に連絡してください。",
    };
}
