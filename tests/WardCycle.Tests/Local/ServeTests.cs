using System.Net;
using System.Net.Sockets;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Local.Playing;
using WardCycle.Local.Serving;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Tests.Mail;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Local;

public sealed class ServeTests
{
    [Fact]
    public async Task The_first_invitations_are_in_the_outbox_before_anybody_looks()
    {
        await using var town = await LocalTown.Open();
        var mails = await town.Get<Outbox>().All(LocalTown.Rehearsal);
        Assert.Equal(11, mails.Count);
        var open = await town.Get<CycleReader>().Get(LocalTown.Rehearsal);
        Assert.Equal(new FiscalYear(2026), open.Cycle.FiscalYear);
        Assert.Equal(open.Timetable.For(open.Scheme.Phases[0].Id, PhaseDateKind.Opening), open.Now(town.Time));
        Assert.All(mails, m => Assert.StartsWith("【予行】", m.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_in_two_languages_where_to_go()
    {
        await using var town = await LocalTown.Open();
        var lines = await Whereabouts.Of(town.Site, default);
        Assert.Collection(
            lines,
            l => Assert.Matches("事務局の入口.*Secretariat's sign-in.*/office/sign-in/code#[0-9A-Z-]{20,}$", l),
            l => Assert.Matches("送信箱.*Outbox.*/office/cycles/mihon-2026-yoko/outbox$", l),
            l => Assert.Matches("公表ページ.*Public page.*/public$", l),
            l => Assert.Contains("Ctrl+C", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newcomer_comes_from_the_first_line_to_the_years_reports()
    {
        await using var town = await LocalTown.Open();
        var office = await town.SignedIn();
        var outbox = await office.Open("/office/cycles/mihon-2026-yoko/outbox");
        Assert.Contains("11通", outbox.Text, StringComparison.Ordinal);
        await Submit(town, outbox);
        Assert.Contains("提出済", (await office.Open("/office/cycles/mihon-2026-yoko/wards/mihon")).Text, StringComparison.Ordinal);
        var board = await (await office.Open("/office/cycles/mihon-2026-yoko")).Press("次へ進む");
        Assert.Contains("まで進めました", board.Notice + board.Text, StringComparison.Ordinal);
        for (var press = 0; press < 80 && await Published(town) < 3; press++)
        {
            await (await office.Open("/office/cycles/mihon-2026-yoko")).Press("模擬入力で進める");
            await town.Quiet();
        }

        Assert.Equal(3, await Published(town));
        Assert.Contains("第1版", (await office.Open("/office/cycles/mihon-2026-yoko/editions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_was_away_is_tried_at_once_after_a_new_start_and_nothing_goes_out_twice()
    {
        var isAway = true;
        await using var server = new SmtpStub(command => command == "CONNECT" && isAway ? "421 later" : "");
        await using var town = new LocalTown();
        Directory.CreateDirectory(town.Data);
        await File.WriteAllTextAsync(Path.Combine(town.Data, "settings.json"), $$"""{ "Smtp": { "Host": "127.0.0.1", "Port": {{server.Port}}, "Tls": "none", "From": "kusei@example.lg.jp" } }""");
        await town.Serve();
        var id = new CycleId("mihon-2026");
        var start = new StartRequest(
            id, "real", ShippedSchemes.Yaml(ShippedSchemes.Default)!, new(2026), "所属目標", SampleOrganisation.Sample, [SampleOrganisation.Ward],
            new("事務局", "", "kusei@example.lg.jp"), IsRehearsal: false, Pace.Real, town.Time.Now, "test");
        Assert.IsType<StartResult.Started>(await town.Get<CycleStart>().Start(start));
        await town.Get<IDoorbell>().Ring(id, Subject.Year);
        await town.Rested(async () => (await Ward(town, id))?.Head.Body.MailHold is not null);
        Assert.Empty(server.Messages);
        await town.Stop();

        isAway = false;
        await town.Serve();
        await town.Rested(async () => (await Ward(town, id))!.OpenMails.Count == 0);

        Assert.Equal(12, server.Messages.Count);
        Assert.Equal(12, server.Messages.Select(m => m.Split("Message-ID:", StringSplitOptions.None)[1].Split('\r')[0]).Distinct().Count());
    }

    [Fact]
    public async Task A_public_address_of_its_own_is_printed_beside_the_one_on_this_machine()
    {
        await using var town = new LocalTown();
        await using (var site = await LocalSite.Open(new(town.Data, new("http://127.0.0.1:0"), new("https://cycle.example.lg.jp"), Pace.Step), town.Time))
        {
            var lines = await Whereabouts.Of(site, default);
            Assert.Contains(lines, l => l.Contains("所属から開くアドレス", StringComparison.Ordinal) && l.EndsWith("https://cycle.example.lg.jp/", StringComparison.Ordinal));
            Assert.Contains(lines, l => l.Contains("事務局の入口", StringComparison.Ordinal) && l.Contains(site.Address.Local.AbsoluteUri, StringComparison.Ordinal));
        }

        var signIn = (await CommandLine.Run("signin", "--data", town.Data)).IsDone();
        Assert.Contains("https://cycle.example.lg.jp/office/sign-in/code#", signIn, StringComparison.Ordinal);
        Assert.Matches("http://127.0.0.1:[0-9]+/office/sign-in/code#", signIn);
    }

    [Fact]
    public async Task A_second_serve_on_the_same_folder_is_refused()
    {
        await using var town = await LocalTown.Open();
        (await CommandLine.Run("serve", "--data", town.Data, "--urls", "http://127.0.0.1:0")).IsRefused("別の WardCycle が使っています", town.Data);
    }

    [Fact]
    public async Task Signin_gives_another_way_in_while_serve_runs()
    {
        await using var town = await LocalTown.Open();
        var line = (await CommandLine.Run("signin", "--data", town.Data)).IsDone();
        Assert.Contains($"{town.Site.PublicBase}office/sign-in/code#", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_same_year_and_sends_nothing_twice()
    {
        await using var town = await LocalTown.Open();
        await (await (await town.SignedIn()).Open("/office/cycles/mihon-2026-yoko")).Press("次へ進む");
        var (before, mails) = (await town.Cycle(), town.Mails);
        await town.Stop();
        town.Time.Now += TimeSpan.FromDays(3);
        await town.Serve();
        var office = await town.SignedIn();
        Assert.Equal(before.Clock, (await town.Cycle()).Clock);
        Assert.Single(await town.Get<CycleList>().All());
        Assert.Equal(mails.Order(StringComparer.Ordinal), town.Mails.Order(StringComparer.Ordinal));
        await (await office.Open("/office/cycles/mihon-2026-yoko")).Press("次へ進む");
        Assert.True(town.Mails.Count >= mails.Count);
        Assert.NotEqual(before.Clock, (await town.Cycle()).Clock);
    }

    [Fact]
    public async Task A_raised_run_is_noticed_and_taken_over()
    {
        await using var town = await LocalTown.Open();
        var rests = town.Get<RestBoard>();
        await town.Quiet();
        var open = await town.Get<CycleReader>().Get(LocalTown.Rehearsal);
        var again = 0;
        rests.Rested += () => Interlocked.Increment(ref again);
        await town.Get<IRecordStore>().Commit(open.Partition, [Change.Update(open.Row, open.Cycle with { Run = 2 })]);
        await rests.Ring(LocalTown.Rehearsal, Subject.City);
        await town.Rested(() => Task.FromResult(again >= 5 && rests.Sleepers(LocalTown.Rehearsal).Count == 5));
        Assert.Equal(2, (await town.Cycle()).Run);
    }

    [Fact]
    public async Task A_fast_rehearsal_runs_by_its_own_clock()
    {
        await using var town = await LocalTown.Open("1d=1s");
        var rests = town.Get<RestBoard>();
        await town.Quiet();
        for (var day = 0; day < 60 && town.Mails.Count == 11; day++)
        {
            town.Time.Now += TimeSpan.FromSeconds(1);
            await rests.Ring(LocalTown.Rehearsal, Subject.City);
            await town.Quiet();
        }

        Assert.True(town.Mails.Count > 11, "No reminder came.");
    }

    [Fact]
    public async Task Played_heads_answer_their_mails_over_http()
    {
        await using var town = await LocalTown.Open();
        var line = await CommandLine.Run("play", "--base", town.Site.PublicBase.AbsoluteUri, "--outbox", town.Outbox, "--seed", "1", "--quiet", "0");
        Assert.Contains("メール 11、下書き 6、提出 4、操作なし 1、受け付けられず 0", line.IsDone(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_player_reads_the_outbox_page_too()
    {
        await using var town = await LocalTown.Open();
        var code = (await CommandLine.Run("signin", "--data", town.Data)).IsDone().Trim().Split(' ')[^1];
        var page = new Uri(town.Site.PublicBase, "/office/cycles/mihon-2026-yoko/outbox").AbsoluteUri;
        var line = await CommandLine.Run("play", "--base", town.Site.PublicBase.AbsoluteUri, "--outbox", page, "--sign-in", code, "--quiet", "0");
        Assert.Matches("メール 11、.*受け付けられず 0", line.IsDone());
    }

    [Fact]
    public async Task A_cycle_moves_house_by_a_file_and_waits_on_hold()
    {
        await using var town = await LocalTown.Open();
        var (file, house) = (town.File("cycle.jsonl"), town.File("house"));
        (await CommandLine.Run("export", "mihon-2026-yoko", "--out", file, "--data", town.Data)).IsDone();
        (await CommandLine.Run("export", "mihon-2026-yoko", "--out", file, "--data", town.Data)).IsRefused("すでにあります");
        (await CommandLine.Run("export", "mihon-2027", "--out", town.File("other"), "--data", town.Data)).IsRefused("mihon-2027");
        Assert.Contains("保留", (await CommandLine.Run("import", file, "--data", house)).IsDone(), StringComparison.Ordinal);
        (await CommandLine.Run("import", file, "--data", house)).IsRefused("すでに");
        using var record = new DataFolder(house).OpenRecord();
        Assert.True((await record.Get(Keys.CyclePartition(LocalTown.Rehearsal), Keys.Cycle))!.Read<CycleRow>().OnHold);
    }

    [Fact]
    public async Task A_file_that_is_no_export_is_refused()
    {
        await using var town = await LocalTown.Open();
        await File.WriteAllTextAsync(town.File("notes.txt"), "買い物リスト\n");
        (await CommandLine.Run("import", town.File("notes.txt"), "--data", town.File("house"))).IsRefused("notes.txt");
        (await CommandLine.Run("import", town.File("nothing"), "--data", town.File("house"))).IsRefused("nothing", "見つかりません");
    }

    [Fact]
    public async Task A_busy_port_is_told()
    {
        await using var town = new LocalTown();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        (await CommandLine.Run("--data", town.Data, "--urls", $"http://127.0.0.1:{port}")).IsRefused($"ポート {port}", "--urls");
    }

    [Theory]
    [InlineData("record.db", "壊れています")]
    [InlineData("keys/00001.key", "壊れています")]
    [InlineData("keys/api.key", "壊れています")]
    [InlineData("holidays.csv", "holidays.csv")]
    [InlineData("settings.json", "settings.json")]
    public async Task A_damaged_file_is_named_and_left_alone(string file, string word)
    {
        await using var town = await LocalTown.Open();
        await town.Stop();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var path = Path.Combine(town.Data, file);
        await File.WriteAllTextAsync(path, "xxxxxxxx");
        (await CommandLine.Run("--data", town.Data, "--urls", "http://127.0.0.1:0")).IsRefused(word);
        Assert.Equal("xxxxxxxx", await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("""{ "Smtp": { "Host": "smtp.example.lg.jp", "From": "nobody" } }""", "Smtp:From")]
    [InlineData("""{ "Smtp": { "Host": "smtp.example.lg.jp", "Port": "abc" } }""", "Smtp:Port")]
    [InlineData("""{ "Smtp": { "Hots": "smtp.example.lg.jp" } }""", "Smtp:Hots")]
    [InlineData("{\n\"Smtp\": {\n", "行目")]
    public async Task A_wrong_setting_is_named(string json, string word)
    {
        await using var town = new LocalTown();
        Directory.CreateDirectory(town.Data);
        await File.WriteAllTextAsync(Path.Combine(town.Data, "settings.json"), json);
        (await CommandLine.Run("--data", town.Data, "--urls", "http://127.0.0.1:0")).IsRefused("settings.json", word);
    }

    [Theory]
    [InlineData("--urls", "ftp://127.0.0.1")]
    [InlineData("--urls", "http://cycle.example.lg.jp:5080")]
    [InlineData("--public-url", "cycle")]
    [InlineData("--pace", "fast")]
    public async Task A_wrong_option_is_named(string option, string value) =>
        (await CommandLine.Run("serve", option, value)).IsRefused(option, value);

    [Fact]
    public async Task Plain_http_off_this_machine_needs_a_switch()
    {
        await using var town = new LocalTown();
        (await CommandLine.Run("--data", town.Data, "--urls", "http://127.0.0.1:0", "--public-url", "http://cycle.example.lg.jp")).IsRefused("https", "--allow-plain-http", "読み取られる");
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_refused()
    {
        await using var town = new LocalTown();
        await File.WriteAllTextAsync(town.Data, "");
        (await CommandLine.Run("--data", town.Data, "--urls", "http://127.0.0.1:0")).IsRefused(town.Data, "書き込めません");
    }

    private static async Task Submit(LocalTown town, Page outbox)
    {
        var link = outbox.Document.QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")!).First();
        var text = (await (await town.SignedIn()).Open(link)).Text;
        var mail = PlayedMail.Find(text, null) ?? throw new InvalidOperationException("The mail has no link.");
        var door = await town.Visit().Open($"/s/{mail.Link}");
        var form = await door.Fill("確認コード", mail.Code).Press("入力画面を開く");
        var check = await form.Fill("所属等の目標", "窓口の待ち時間を平均10分以内にします。").Press("内容を確認する");
        Assert.Contains("/receipt/1", (await check.Press("提出する")).Path, StringComparison.Ordinal);
    }

    private static Task<WardState?> Ward(LocalTown town, CycleId id) =>
        WardState.Read(town.Get<IRecordStore>(), Keys.WardPartition(id, SampleOrganisation.Ward), default);

    private static async Task<int> Published(LocalTown town)
    {
        var rows = await town.Get<IRecordStore>().Range(Keys.CyclePartition(LocalTown.Rehearsal), Keys.Editions, Keys.After(Keys.Editions));
        return rows.Select(r => r.Read<WardCycle.Publication.EditionRow>()).Count(e => e.State == WardCycle.Publication.EditionState.Published);
    }
}
