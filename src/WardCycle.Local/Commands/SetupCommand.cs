using System.CommandLine;
using WardCycle.Local.Serving;
using WardCycle.Web.Mail;

namespace WardCycle.Local.Commands;

/// <summary>
/// <c>setup</c>: asks for the public address and the mail server, greets the server without sending anything, and writes
/// <c>settings.json</c>. What was typed is kept even where the server does not answer, and stands as the default next time.
/// </summary>
public static class SetupCommand
{
    private static readonly Option<string> Data = DataOption.Create();
    private static readonly Option<string?> PublicUrl = new("--public-url") { Description = "所属から開くアドレス（メールに載ります）", HelpName = "URL" };
    private static readonly Option<string?> Urls = new("--urls") { Description = "待ち受けるアドレス（http）", HelpName = "URL" };
    private static readonly Option<bool> PlainHttp = new("--allow-plain-http") { Description = "所属から開くアドレスを、暗号化なし（http）にすることを認める" };
    private static readonly Option<string?> Host = new("--host") { Description = "メールサーバーのホスト名。none で使わない（メールは送信箱にとどまります）", HelpName = "HOST" };
    private static readonly Option<string?> Tls = new("--tls") { Description = "暗号化: starttls または none", HelpName = "TLS" };
    private static readonly Option<string?> Port = new("--port") { Description = "ポート番号", HelpName = "PORT" };
    private static readonly Option<string?> From = new("--from") { Description = "差出人のメールアドレス", HelpName = "ADDRESS" };
    private static readonly Option<string?> User = new("--user") { Description = "ユーザー名。none でサインインしない", HelpName = "USER" };
    private static readonly Option<string?> PasswordFile = new("--password-file") { Description = "1行目がパスワードのファイル", HelpName = "FILE" };

    /// <param name="input">Null for the keyboard.</param>
    /// <param name="machine">The machine's own name; null to ask it, empty for none.</param>
    public static Command Build(TextReader? input, string? machine = null)
    {
        var command = new Command("setup", "本番の準備: 所属から開くアドレスとメールサーバーをたずね、つながるか確かめて、設定を保存します。")
        {
            Data, PublicUrl, Urls, PlainHttp, Host, Tls, Port, From, User, PasswordFile,
        };
        command.SetAction((parse, cancel) => Run(parse, input, machine, cancel));
        return command;
    }

    /// <summary>Ctrl+C and SIGTERM end it at once, also while it waits for a line; nothing is written then.</summary>
    private static async Task<int> Run(ParseResult parse, TextReader? input, string? machine, CancellationToken cancel)
    {
        try
        {
            return await Prepare(parse, input, machine, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync("\n中断しました。設定は保存していません。");
            return Exit.Interrupted;
        }
    }

    private static async Task<int> Prepare(ParseResult parse, TextReader? input, string? machine, CancellationToken cancel)
    {
        var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        var data = new DataFolder(parse.GetValue(Data)!);
        output.WriteLine("Enterだけを押すと [ ] の内容になります。やめるときは Ctrl+C を押してください。");
        var questions = new SetupQuestions(new(input, output, error), data, Given(parse), (machine ?? SetupAddress.MachineName()) is { Length: > 0 } name ? name : null);
        // A read that blocks knows no cancelling: it is left behind on a thread that ends with the process.
        if (await Task.Run(questions.Ask, cancel).WaitAsync(cancel) is not { } answers)
        {
            return Exit.Refused;
        }

        var read = new SmtpSettingsReader(Environment.GetEnvironmentVariable, file => answers.NewPassword ?? SettingsFile.TextOf(data, file)).Read(answers.Smtp);
        if (read is SmtpSettingsLoad.Refused refused)
        {
            return Exit.Refuse(parse, [.. refused.Problems, "設定は保存していません。"]);
        }

        var greeted = read is SmtpSettingsLoad.Loaded loaded ? await Greet(loaded.Settings, output, cancel) : null;
        SettingsWriter.Write(data, answers.Addresses, answers.Smtp, answers.NewPassword);
        foreach (var line in SetupWords.After(data, answers, greeted))
        {
            output.WriteLine(line);
        }

        return greeted?.Problem is { } problem
            ? Exit.Refuse(parse, $"メールサーバー：{problem}", "setup をもう一度実行すると、いまの内容から直せます。")
            : Exit.Ok;
    }

    private static async Task<SmtpGreeted> Greet(SmtpSettings settings, TextWriter output, CancellationToken cancel)
    {
        output.WriteLine($"{settings} につながるか確かめています…");
        var greeted = await new SmtpGreeting(TimeProvider.System).Greet(settings, cancel);
        foreach (var line in greeted.Done)
        {
            output.WriteLine($"  ○ {line}");
        }

        return greeted;
    }

    private static SetupGiven Given(ParseResult parse) => new(
        parse.GetValue(PublicUrl), parse.GetValue(Urls), parse.GetValue(PlainHttp), parse.GetValue(Host), parse.GetValue(Tls),
        parse.GetValue(Port), parse.GetValue(From), parse.GetValue(User), parse.GetValue(PasswordFile));
}
