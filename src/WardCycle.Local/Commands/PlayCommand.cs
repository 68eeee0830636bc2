using System.CommandLine;
using WardCycle.Local.Playing;

namespace WardCycle.Local.Commands;

/// <summary><c>play</c>: section heads played over HTTP against a running rehearsal, of either edition.</summary>
public static class PlayCommand
{
    private static readonly Option<string> Base = new("--base") { Description = "予行が動いているアドレス", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
    private static readonly Option<string> Outbox = new("--outbox") { Description = "送信箱: .emlのあるフォルダ、または送信箱の画面のアドレス", HelpName = "DIR|URL", Required = true };
    private static readonly Option<string?> Code = new("--sign-in") { Description = "送信箱が画面のとき: signin で発行した入口（アドレスまたはコード）", HelpName = "CODE" };
    private static readonly Option<int> Seed = new("--seed") { Description = "模擬入力の種", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Days = new("--days") { Description = "最初のメールから何日分（記録上の日数）を演じるか", DefaultValueFactory = _ => 400 };
    private static readonly Option<int> Quiet = new("--quiet") { Description = "新しいメールが何秒届かなければ終わるか", DefaultValueFactory = _ => 15 };

    public static Command Build()
    {
        var command = new Command("play", "動いている予行に対して、所属長の役をHTTPで演じます（メールを読み、リンクを開き、入力して提出します）。") { Base, Outbox, Code, Seed, Days, Quiet };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken cancel)
    {
        if (!Uri.TryCreate(parse.GetValue(Base), UriKind.Absolute, out var publicBase) || publicBase.Scheme is not ("http" or "https"))
        {
            return Exit.Refuse(parse, $"--base「{parse.GetValue(Base)}」を読み取れません。http://127.0.0.1:5080 のように指定してください。");
        }

        if (parse.GetValue(Days) < 0 || parse.GetValue(Quiet) is < 0 or > 3600)
        {
            return Exit.Refuse(parse, "--days は0以上、--quiet は0から3600までの数で指定してください。");
        }

        using var secretariat = new PlayBrowser(publicBase);
        try
        {
            if (await Source(parse, secretariat, cancel) is not { } outbox)
            {
                return Exit.Refuse(parse, $"送信箱「{parse.GetValue(Outbox)}」を読めません。フォルダの場所、または --sign-in のコード（15分間、1回だけ有効）をご確認ください。");
            }

            var tally = new PlayTally();
            await new PlayRun(outbox, new(publicBase, parse.GetValue(Seed), tally), parse.GetValue(Days), TimeSpan.FromSeconds(parse.GetValue(Quiet)), TimeProvider.System).Run(cancel);
            await parse.InvocationConfiguration.Output.WriteLineAsync(tally.ToString());
            return Exit.Ok;
        }
        catch (HttpRequestException)
        {
            return Exit.Refuse(parse, $"「{publicBase}」に接続できません。予行が動いているか（serve）、--base のアドレスが正しいかをご確認ください。");
        }
    }

    private static async Task<IOutboxSource?> Source(ParseResult parse, PlayBrowser secretariat, CancellationToken cancel)
    {
        var place = parse.GetValue(Outbox)!;
        if (!Uri.TryCreate(place, UriKind.Absolute, out var page) || page.Scheme is not ("http" or "https"))
        {
            return Directory.Exists(place) ? new OutboxFolder(place) : null;
        }

        var code = parse.GetValue(Code)?.Split('#')[^1] ?? "";
        await secretariat.Post("/office/sign-in/code", [new("code", code)], cancel);
        return await secretariat.Get(page.PathAndQuery, cancel) is { IsOk: true } shown && shown.Path == page.AbsolutePath ? new OutboxPage(secretariat, page) : null;
    }
}
