using System.Text.Json.Nodes;
using WardCycle.Local.Commands;
using WardCycle.Local.Serving;
using WardCycle.Tests.Mail;
using WardCycle.Tests.Record;

namespace WardCycle.Tests.Local;

/// <summary>The command that prepares the first real year: public address and mail server.</summary>
public sealed class SetupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    private DataFolder Folder => new(Data);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Enter_all_the_way_keeps_mails_in_the_outbox_and_says_so()
    {
        var said = (await Setup("\n\n")).IsDone();
        Assert.Contains("送信箱にとどまり", said, StringComparison.Ordinal);
        Assert.Contains("この端末の中でしか開けません", said, StringComparison.Ordinal);
        Assert.Null(SettingsFile.ReadSmtp(Folder));
    }

    [Fact]
    public async Task Answers_make_the_settings_that_serve_reads()
    {
        await using var server = new GreetingStub();
        var answers = $"https://cycle.example.lg.jp\n127.0.0.1\nnone\n{server.Port}\nkusei@example.lg.jp\n";
        var said = (await Setup(answers)).IsDone();
        Assert.Contains("接続できました", said, StringComparison.Ordinal);
        Assert.Contains("受け付けられました", said, StringComparison.Ordinal);
        Assert.Contains("リバースプロキシ", said, StringComparison.Ordinal);
        var smtp = SettingsFile.ReadSmtp(Folder)!;
        Assert.Equal(("127.0.0.1", server.Port, "kusei@example.lg.jp"), (smtp.Host, smtp.Port, smtp.From));
        Assert.Equal(new Uri("https://cycle.example.lg.jp"), SettingsFile.ReadAddresses(Folder).PublicUrl);
    }

    [Fact]
    public async Task Options_answer_at_a_closed_input()
    {
        await using var server = new GreetingStub();
        (await Setup("", "--public-url", "http://cycle.example.lg.jp:8080", "--allow-plain-http", "--host", "127.0.0.1", "--tls", "none", "--port", $"{server.Port}", "--from", "kusei@example.lg.jp")).IsDone();
        var addresses = SettingsFile.ReadAddresses(Folder);
        Assert.True(addresses.AllowPlainHttp);
        Assert.Equal(new Uri("http://0.0.0.0:8080"), addresses.Urls);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_while_it_waits_for_a_line_and_nothing_is_written()
    {
        using var cancel = new CancellationTokenSource();
        using var keyboard = new SilentKeyboard();
        using var error = new StringWriter();

        var running = Cli.Run(["setup", "--data", Data], TextWriter.Null, error, input: keyboard, cancel: cancel.Token);
        await keyboard.Asked;
        await cancel.CancelAsync();

        Assert.Equal(Exit.Interrupted, await running);
        Assert.Contains("設定は保存していません", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.Settings));
    }

    [Theory]
    [InlineData("y", "http://cycle.example.lg.jp:8080/", "who says yes goes on with it")]
    [InlineData("n\nhttps://cycle.example.lg.jp", "https://cycle.example.lg.jp/", "who says no is asked for another")]
    [InlineData("\nhttps://cycle.example.lg.jp", "https://cycle.example.lg.jp/", "Enter alone means no")]
    public async Task Plain_http_is_asked_for_and_not_only_refused(string answers, string address, string reason)
    {
        var said = (await Setup($"http://cycle.example.lg.jp:8080\n{answers}\nなし\n")).IsDone();

        var addresses = SettingsFile.ReadAddresses(Folder);
        Assert.True(addresses.PublicUrl == new Uri(address), reason);
        Assert.Equal(addresses.PublicUrl!.Scheme == Uri.UriSchemeHttp, addresses.AllowPlainHttp);
        Assert.Equal(addresses.AllowPlainHttp, said.Contains("待ち受けるアドレス（Urls）は http://0.0.0.0:8080 と書きました", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "cycle.city.example.lg.jp\nhttp", "http://cycle.city.example.lg.jp:5080/", "a name alone is completed by the port that serve uses")]
    [InlineData("", "cycle\nhttp", "http://cycle:5080/", "a short name is a name within the office")]
    [InlineData("", "cycle.city.example.lg.jp:8080\nhttp", "http://cycle.city.example.lg.jp:8080/", "a port that was typed stays")]
    [InlineData("", "cycle.city.example.lg.jp\nhttps", "https://cycle.city.example.lg.jp/", "https is heard before this program, not at its port")]
    [InlineData("", "cycle.city.example.lg.jp:8443\nhttps", "https://cycle.city.example.lg.jp:8443/", "a proxy may have a port of its own")]
    [InlineData("", "cycle.city.example.lg.jp\n\nhttps", "https://cycle.city.example.lg.jp/", "Enter alone does not give up encryption")]
    [InlineData("pc12.city.example.lg.jp", "\nhttp", "http://pc12.city.example.lg.jp:5080/", "the machine's own name is proposed, and Enter takes it")]
    [InlineData("pc12.city.example.lg.jp", "\nhttps", "https://pc12.city.example.lg.jp/", "the proposal's port is this program's")]
    public async Task A_name_alone_is_completed_and_shown(string machine, string answers, string address, string reason)
    {
        var said = (await Setup(machine, $"{answers}\nなし\n", [])).IsDone();

        var addresses = SettingsFile.ReadAddresses(Folder);
        Assert.True(addresses.PublicUrl == new Uri(address), $"{reason}: {addresses.PublicUrl}");
        Assert.Contains($"{address.TrimEnd('/')} とします", said, StringComparison.Ordinal);
        Assert.Equal(addresses.PublicUrl!.Scheme == Uri.UriSchemeHttp, addresses.AllowPlainHttp);
    }

    [Fact]
    public async Task Once_answered_Enter_keeps_everything()
    {
        await using var server = new GreetingStub();
        (await Setup("pc12.city.example.lg.jp", $"\nhttp\n127.0.0.1\nnone\n{server.Port}\nkusei@example.lg.jp\n", [])).IsDone();
        var before = (SettingsFile.ReadAddresses(Folder), SettingsFile.ReadSmtp(Folder));

        (await Setup("pc13.city.example.lg.jp", "\n\n\n\n\n", [])).IsDone();

        Assert.Equal(before, (SettingsFile.ReadAddresses(Folder), SettingsFile.ReadSmtp(Folder)));
    }

    [Fact]
    public async Task Where_nobody_sees_the_proposal_it_is_not_taken()
    {
        (await Setup("pc12.city.example.lg.jp", "", ["--host", "none"])).IsDone();

        Assert.Equal(new Uri(ServeCommand.DefaultUrl), SettingsFile.ReadAddresses(Folder).PublicUrl);
    }

    [Fact]
    public async Task An_option_takes_a_name_alone_where_plain_http_was_agreed_to()
    {
        var refused = await Setup("", "--public-url", "cycle.example.lg.jp", "--host", "none");
        var done = await Setup("", "--public-url", "cycle.example.lg.jp", "--host", "none", "--allow-plain-http", "--urls", "http://0.0.0.0:8081");

        Assert.Equal(Exit.Refused, refused.Exit);
        Assert.Contains("--public-url", refused.Error, StringComparison.Ordinal);
        done.IsDone();
        Assert.Equal(new Uri("http://cycle.example.lg.jp:8081"), SettingsFile.ReadAddresses(Folder).PublicUrl);
    }

    [Theory]
    [InlineData("PC12", "city.example.lg.jp", "pc12.city.example.lg.jp", "name and domain")]
    [InlineData("pc12.city.example.lg.jp", "example.lg.jp", "pc12.city.example.lg.jp", "a name that has its domain already")]
    [InlineData("pc12", "", "pc12", "no domain")]
    [InlineData("pc12", "(none)", "pc12", "what some systems say for none")]
    [InlineData("localhost", "", null, "no name for others")]
    [InlineData("区の端末", "", null, "not what a browser is given")]
    public void What_a_machine_calls_itself_is_proposed_where_a_browser_could_use_it(string host, string domain, string? name, string reason) =>
        Assert.True(SetupAddress.NameOf(host, domain) == name, reason);

    [Fact]
    public async Task The_sender_is_never_offered_as_none()
    {
        var answer = await Setup("\nsmtp.example.lg.jp\nnone\n\n\n");

        Assert.Contains("差出人のメールアドレス: ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("kusei@example.lg.jp のような", answer.Output, StringComparison.Ordinal);
        Assert.Equal(Exit.Refused, answer.Exit);
    }

    [Theory]
    [InlineData("--public-url", "http://cycle.example.lg.jp", "--allow-plain-http")]
    [InlineData("--public-url", "https://cycle.example.lg.jp/a", "パス")]
    [InlineData("--host", "no host!", "メールサーバーの名前")]
    [InlineData("--host", "smtp.example.lg.jp", "--from")]
    public async Task An_answer_that_cannot_be_used_is_named_with_its_option_and_nothing_is_written(string option, string value, string word)
    {
        var answer = await Setup("", option, value);
        Assert.Equal(Exit.Refused, answer.Exit);
        Assert.Contains(word, answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.Settings));
    }

    [Fact]
    public async Task A_wrong_answer_is_asked_again_and_full_width_letters_are_read()
    {
        await using var server = new GreetingStub();
        var said = (await Setup($"区の端末\nhttps://cycle.example.lg.jp\n127.0.0.1\nnone\n465\n{server.Port}\n区政課\nｋｕｓｅｉ＠example.lg.jp\n")).IsDone();
        Assert.Contains("465番", said, StringComparison.Ordinal);
        Assert.Equal("kusei@example.lg.jp", SettingsFile.ReadSmtp(Folder)!.From);
    }

    [Fact]
    public async Task A_password_stands_in_its_own_file_for_its_owner_alone()
    {
        // The certificate is nobody's, so the greeting fails: what was typed is kept all the same.
        await using var server = new GreetingStub();
        var answer = await Setup($"\n127.0.0.1\n\n{server.Port}\nkusei@example.lg.jp\nkusei\nhimi tsu\n");
        Assert.Equal(Exit.Refused, answer.Exit);
        Assert.Contains("証明書", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("himi tsu", answer.Output + answer.Error + await File.ReadAllTextAsync(Folder.Settings), StringComparison.Ordinal);
        Assert.Equal("himi tsu", SettingsFile.ReadSmtp(Folder)!.Password);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Folder.MailPassword));
        }

        await Setup("\n\n\n\n\n\n\n");
        Assert.Equal("himi tsu", SettingsFile.ReadSmtp(Folder)!.Password);
    }

    [Fact]
    public async Task Settings_that_it_does_not_know_stay()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Folder.Settings, """
            {
              // by hand
              "Telemetry": { "Endpoint": "http://localhost:4317" },
              "smtp": { "host": "old.example.lg.jp", "PerMinute": 5, "From": "a@example.lg.jp" },
            }
            """);
        await using var server = new GreetingStub();
        (await Setup("", "--host", "127.0.0.1", "--tls", "none", "--port", $"{server.Port}")).IsDone();
        var written = JsonNode.Parse(await File.ReadAllTextAsync(Folder.Settings))!;
        Assert.Equal("http://localhost:4317", (string?)written["Telemetry"]!["Endpoint"]);
        Assert.Equal(5, (int?)written["smtp"]!["PerMinute"]);
        Assert.Equal("a@example.lg.jp", SettingsFile.ReadSmtp(Folder)!.From);
    }

    [Theory]
    [InlineData("""{ "PublicUrl": "cycle" }""", "PublicUrl")]
    [InlineData("""{ "Urls": "http://cycle.example.lg.jp" }""", "Urls")]
    [InlineData("""{ "AllowPlainHttp": "maybe" }""", "AllowPlainHttp")]
    public async Task A_wrong_address_in_the_settings_is_named_by_serve(string json, string word)
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Folder.Settings, json);
        (await CommandLine.Run("--data", Data)).IsRefused("settings.json", word);
    }

    private Task<CommandLine> Setup(string answers, params string[] args) => Setup("", answers, args);

    /// <param name="machine">The machine's own name; empty for none.</param>
    private async Task<CommandLine> Setup(string machine, string answers, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader(answers);
        var exit = await Cli.Run(["setup", "--data", Data, .. args], output, error, input: input, machine: machine);
        return new(exit, output.ToString(), error.ToString());
    }
}
