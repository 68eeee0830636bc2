using System.CommandLine;
using WardCycle.Cycles;
using WardCycle.Local.Serving;

namespace WardCycle.Local.Commands;

/// <summary><c>serve</c>, and what happens without a command: pages, API and the year, until Ctrl+C.</summary>
public static class ServeCommand
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    private static readonly Option<string> Data = DataOption.Create();
    private static readonly Option<string?> Urls = new("--urls") { Description = $"待ち受けるアドレス（http）。指定しなければ settings.json の Urls、なければ {DefaultUrl}", HelpName = "URL" };
    private static readonly Option<string?> PublicUrl = new("--public-url") { Description = "メールに書く公開アドレス。指定しなければ settings.json の PublicUrl、なければ --urls と同じ", HelpName = "URL" };
    private static readonly Option<string> PaceOption = new("--pace") { Description = "見本の予行の進み方: step、1d=1s、1d=10s、real", HelpName = "PACE", DefaultValueFactory = _ => "step" };
    private static readonly Option<bool> PlainHttp = new("--allow-plain-http") { Description = "この端末の外へ暗号化なし（http）で公開することを認める" };

    public static Command Build()
    {
        var command = new Command("serve", "画面とAPIを動かし、年度サイクルを進めます。");
        Equip(command);
        return command;
    }

    /// <summary>Gives a command these options and this action: <c>serve</c> itself and the root.</summary>
    public static void Equip(Command command)
    {
        foreach (var option in new Option[] { Data, Urls, PublicUrl, PaceOption, PlainHttp })
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken cancel)
    {
        var pace = Pace.Parse(parse.GetValue(PaceOption)!);
        if (Problem(parse, pace) is { } problem)
        {
            return Exit.Refuse(parse, problem);
        }

        await using var site = await LocalSite.Open(Plan(parse, pace!), TimeProvider.System, cancel);
        foreach (var line in await Whereabouts.Of(site, cancel))
        {
            await parse.InvocationConfiguration.Output.WriteLineAsync(line);
        }

        await Ended(cancel);
        return Exit.Ok;
    }

    /// <summary>What the command line says, then what the folder's settings say, then the default.</summary>
    private static ServePlan Plan(ParseResult parse, Pace pace)
    {
        var data = new DataFolder(parse.GetValue(Data)!);
        var settings = SettingsFile.ReadAddresses(data);
        return new(
            data.Path,
            Typed(parse.GetValue(Urls)) ?? settings.Urls ?? new(DefaultUrl),
            Typed(parse.GetValue(PublicUrl)) ?? settings.PublicUrl,
            pace,
            parse.GetValue(PlainHttp) || settings.AllowPlainHttp);
    }

    private static Uri? Typed(string? text) => text is null ? null : new(text);

    private static string? Problem(ParseResult parse, Pace? pace) =>
        pace is null ? $"--pace「{parse.GetValue(PaceOption)}」を読み取れません。step、1d=1s、1d=10s、real のいずれかを指定してください。"
        : parse.GetValue(Urls) is { } typed && Listening.Problem(typed) is { } urls ? urls
        : parse.GetValue(PublicUrl) is { } text && !Uri.TryCreate(text, UriKind.Absolute, out _) ? $"--public-url「{text}」を読み取れません。https://cycle.example.lg.jp のように指定してください。"
        : null;

    private static async Task Ended(CancellationToken cancel)
    {
        var ended = new TaskCompletionSource();
        await using var registration = cancel.Register(ended.SetResult);
        await ended.Task;
    }
}
