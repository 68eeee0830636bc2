using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Tests.Record;

namespace WardCycle.Tests.Local;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_calendar_lists_closed_days_with_their_reason()
    {
        var lines = (await CommandLine.Run("calendar", "--from", "2026-05-01", "--to", "2026-05-10")).IsDone().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["2026-05-02\t土曜日", "2026-05-03\t憲法記念日", "2026-05-04\tみどりの日", "2026-05-05\tこどもの日", "2026-05-06\t振替休日", "2026-05-09\t土曜日", "2026-05-10\t日曜日"], lines);
    }

    [Theory]
    [InlineData("2026-13-01", "2026-12-31", "--from")]
    [InlineData("2026-04-01", "2026-02-29", "--to")]
    [InlineData("令和8年4月1日", "2026-04-02", "--from")]
    [InlineData("2026-04-02", "2026-04-01", "以後")]
    [InlineData("2050-04-02", "2050-04-03", "祝日")]
    public async Task Days_that_cannot_be_listed_are_refused(string from, string to, string word) =>
        (await CommandLine.Run("calendar", "--from", from, "--to", to)).IsRefused(word);

    [Theory]
    [InlineData("--from", "calendar", "--to", "2026-04-01")]
    [InlineData("--frm", "calendar", "--frm", "2026-04-01")]
    [InlineData("servee", "servee")]
    [InlineData("FILE", "scheme", "check")]
    [InlineData("check", "scheme")]
    [InlineData("--out", "export", "mihon-2026")]
    [InlineData("--seed", "play", "--outbox", ".", "--seed", "one")]
    public async Task A_command_line_that_cannot_be_read_names_what_is_wrong(string word, params string[] args) =>
        (await CommandLine.Run(args)).IsRefused(word, "--help");

    [Fact]
    public async Task A_shipped_scheme_is_usable()
    {
        await File.WriteAllTextAsync(_folder.File("my.yaml"), ShippedSchemes.Yaml(ShippedSchemes.Default));
        Assert.Contains("my.yaml: 使えます", (await CommandLine.Run("scheme", "check", _folder.File("my.yaml"))).IsDone(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_scheme_is_told_with_file_and_line()
    {
        await File.WriteAllTextAsync(_folder.File("my.yaml"), "id: x\nphases: [\n");
        (await CommandLine.Run("scheme", "check", _folder.File("my.yaml"))).IsRefused("my.yaml", "行目");
    }

    [Theory]
    [InlineData("scheme")]
    [InlineData("roster")]
    public async Task A_file_that_is_not_there_is_named(string command) =>
        (await CommandLine.Run(command, "check", _folder.File("missing"))).IsRefused("missing", "見つかりません");

    [Theory]
    [InlineData("scheme")]
    [InlineData("roster")]
    public async Task A_file_that_is_no_text_is_refused(string command)
    {
        await File.WriteAllBytesAsync(_folder.File("photo"), [0xff, 0xd8, 0xff, 0, 1, 2]);
        (await CommandLine.Run(command, "check", _folder.File("photo"))).IsRefused("photo", "文字コード");
    }

    [Fact]
    public async Task A_roster_is_counted()
    {
        await File.WriteAllBytesAsync(_folder.File("roster.csv"), RosterCsv.Write(SampleOrganisation.Sample));
        Assert.Contains("課 11", (await CommandLine.Run("roster", "check", _folder.File("roster.csv"))).IsDone(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_roster_is_told_with_line_and_column()
    {
        var text = System.Text.Encoding.UTF8.GetString(RosterCsv.Write(SampleOrganisation.Sample)).Replace("@example.lg.jp", "", StringComparison.Ordinal);
        await File.WriteAllTextAsync(_folder.File("roster.csv"), text);
        (await CommandLine.Run("roster", "check", _folder.File("roster.csv"))).IsRefused("roster.csv 2行目", "メール", "誤りがあります");
    }

    [Theory]
    [InlineData("signin")]
    [InlineData("export", "mihon-2026", "--out", "nowhere.jsonl")]
    public async Task Commands_on_a_folder_without_data_say_so(params string[] args) =>
        (await CommandLine.Run([.. args, "--data", _folder.File("empty")])).IsRefused("データがありません", "--data");

    [Theory]
    [InlineData("--base", "play", "--outbox", ".", "--base", "nowhere")]
    [InlineData("送信箱", "play", "--outbox", "no-such-folder")]
    [InlineData("--days", "play", "--outbox", ".", "--days", "-1")]
    [InlineData("接続できません", "play", "--outbox", "http://127.0.0.1:9/office/cycles/x/outbox", "--base", "http://127.0.0.1:9")]
    public async Task The_player_says_what_it_cannot_reach(string word, params string[] args) =>
        (await CommandLine.Run(args)).IsRefused(word);
}
