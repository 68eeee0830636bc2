using System.CommandLine;
using WardCycle.Local.Serving;
using WardCycle.Secretariat.Accounts;

namespace WardCycle.Local.Commands;

/// <summary><c>signin</c>: another one-time way in for the secretariat, also while <c>serve</c> runs.</summary>
public static class SignInCommand
{
    private static readonly Uri UsualBase = new("http://127.0.0.1:5080");

    private static readonly Option<string> Data = DataOption.Create();

    public static Command Build()
    {
        var command = new Command("signin", "事務局の入口（1回だけ・15分間有効）を発行します。") { Data };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken cancel)
    {
        var data = new DataFolder(parse.GetValue(Data)!);
        using var record = data.OpenExistingRecord();
        var signIn = new SignIn(record, await data.OpenKeys(cancel), TimeProvider.System);
        foreach (var line in await Whereabouts.SignInLines(signIn, await data.LastAddress(cancel) ?? new(UsualBase, UsualBase), cancel))
        {
            await parse.InvocationConfiguration.Output.WriteLineAsync(line);
        }

        return Exit.Ok;
    }
}
