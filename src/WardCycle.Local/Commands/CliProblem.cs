using System.CommandLine;
using System.CommandLine.Parsing;

namespace WardCycle.Local.Commands;

/// <summary>What is wrong with a command line, in Japanese.</summary>
public static class CliProblem
{
    public static string Of(ParseResult parse) =>
        string.Join(Environment.NewLine, [.. Problems(parse).Distinct(), "使い方は --help で確認できます。"]);

    private static IEnumerable<string> Problems(ParseResult parse) =>
        parse.UnmatchedTokens.Count > 0
            ? parse.UnmatchedTokens.Select(token => $"「{token}」という指定はありません。")
            : parse.Errors.Select(e => Of(e.SymbolResult));

    private static string Of(SymbolResult? at) => at switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} を値と一緒に指定してください。",
        OptionResult option => $"{option.Option.Name} の値「{string.Join(' ', option.Tokens)}」を確認してください。",
        ArgumentResult { Tokens.Count: 0 } argument => $"{argument.Argument.Name} を指定してください。",
        ArgumentResult { Parent: OptionResult option } => Of(option),
        ArgumentResult argument => $"「{string.Join(' ', argument.Tokens)}」を確認してください。",
        CommandResult { Command.Subcommands.Count: > 0 } command => $"{command.Command.Name} に続けて {string.Join("、", command.Command.Subcommands.Select(c => c.Name))} のいずれかを指定してください。",
        CommandResult command => $"{command.Command.Name} に必要な指定が足りません。",
        _ => "コマンドの指定を読み取れません。",
    };
}
