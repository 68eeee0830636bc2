using WardCycle.Local.Serving;
using WardCycle.Web.Mail;

namespace WardCycle.Local.Commands;

/// <summary>What <c>setup</c> says at its end: what was kept, and what to do next.</summary>
internal static class SetupWords
{
    public static IEnumerable<string> After(DataFolder data, SetupAnswers answers, SmtpGreeted? greeted)
    {
        var (address, listen) = (answers.Addresses.PublicUrl!, answers.Addresses.Urls ?? new Uri(ServeCommand.DefaultUrl));
        yield return $"設定を「{data.Settings}」に保存しました。";
        if (answers.Addresses.Urls is { } urls)
        {
            yield return $"待ち受けるアドレス（Urls）は {urls.GetLeftPart(UriPartial.Authority)} と書きました。";
        }

        if (answers.NewPassword is not null)
        {
            yield return $"パスワードは「{data.MailPassword}」に保存しました（持ち主だけが読めます）。";
        }

        if (greeted is null)
        {
            yield return "メールサーバーの設定がないため、メールは送信箱にとどまり、どこにも送られません。";
        }

        if (address.IsLoopback)
        {
            yield return $"{address.Authority} は、この端末の中でしか開けません。本番を始める前に、所属から開けるアドレスを setup で指定してください。";
        }
        else if (address.Scheme == Uri.UriSchemeHttps)
        {
            yield return $"{address.GetLeftPart(UriPartial.Authority)} への接続は、手前のサーバー（リバースプロキシ）で {Listening.OnThisMachine(listen).GetLeftPart(UriPartial.Authority)} へ中継してください。";
        }

        if (SettingsFile.Overriding() is { Count: > 0 } variables)
        {
            yield return $"環境変数 {string.Join("、", variables)} があるときは、保存した内容よりそちらが優先されます。";
        }

        yield return "次のコマンドで起動してください（動いているときは、Ctrl+C で終了してから）。";
        yield return $"    dotnet run --project src/WardCycle.Local{(data.Path == Path.GetFullPath(DataFolder.Default) ? "" : $" -- serve --data \"{data.Path}\"")}";
    }
}
