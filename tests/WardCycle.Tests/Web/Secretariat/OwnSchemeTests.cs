using System.Net;
using System.Text;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Schemes.Loading;
using WardCycle.Tests.Schemes;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>A municipality's own scheme, handed in where a cycle is started.</summary>
public sealed class OwnSchemeTests
{
    private const string Own = "自分の自治体で用意した様式";
    private static readonly string Sound = SchemeFiles.Default.Replace("title: 所属目標", "title: 窓口の目標", StringComparison.Ordinal);
    private static readonly string Faulty = Sound.Replace("filler: section", "filler: team", StringComparison.Ordinal);

    [Fact]
    public async Task A_scheme_file_is_previewed_confirmed_and_frozen_word_for_word()
    {
        await using var world = await OfficeWorld.WithRoster();
        var form = await Form(world);

        var look = await form.Upload("様式のファイル", "machi.yaml", Encoding.UTF8.GetBytes(Sound.ReplaceLineEndings("\r\n")));
        var started = await look.Press("この内容で開始する");

        Assert.Contains("窓口の目標（machi.yaml）", look.Text, StringComparison.Ordinal);
        Assert.Equal("令和8年度 見本区 窓口の目標", started.Heading);
        var frozen = await world.Host.Record.Get(Keys.CyclePartition(new("mihon-2026-yoko")), Keys.Frozen(1));
        Assert.Equal(Sound, frozen!.Read<FrozenScheme>().Yaml);
    }

    [Fact]
    public async Task A_fault_is_told_with_file_line_and_field_and_can_be_mended_in_the_page_with_nothing_typed_lost()
    {
        await using var world = await OfficeWorld.WithRoster();
        var line = Faulty[..Faulty.IndexOf("filler: team", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        var form = (await Form(world)).Fill("電話番号", "000-000-0000").Tick("令和9年度");

        var again = await form.Upload("様式のファイル", "machi.yaml", Encoding.UTF8.GetBytes(Faulty));
        var kept = (again.Status, again.Problems, Text: again.Value("様式の内容"), Phone: again.Value("電話番号"), Described: again.Described("様式の内容"));
        var look = await again.Fill("様式の内容", Sound).Press("日付とメールを確かめる");
        var back = await look.Press("入力に戻る");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept.Status);
        Assert.StartsWith($"machi.yaml {line}行目「filler」", Assert.Single(kept.Problems), StringComparison.Ordinal);
        Assert.Contains("この行：filler: team", kept.Described, StringComparison.Ordinal);
        Assert.Equal((Faulty, "000-000-0000"), (kept.Text, kept.Phone));
        Assert.Contains("令和9年度 見本区 窓口の目標", look.Text, StringComparison.Ordinal);
        Assert.Equal(Sound, back.Value("様式の内容"));
    }

    [Fact]
    public async Task A_file_chosen_is_meant_even_where_a_shipped_scheme_is_still_ticked()
    {
        await using var world = await OfficeWorld.WithRoster();

        var look = await (await Form(world)).Tick("所属目標").Upload("様式のファイル", "machi.yaml", Encoding.UTF8.GetBytes(Sound));

        Assert.Contains("窓口の目標（machi.yaml）", look.Text, StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string, string> Unreadable { get; } = new()
    {
        { [0x93, 0xFA, 0x96, 0x7B], "文字コードがUTF-8ではありません", "CP932, as old editors save" },
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id: a")).ToArray(), "文字コードがUTF-8ではありません", "UTF-16" },
        { Encoding.UTF8.GetBytes("id: a\0"), "1行目の6文字目に、扱えない文字（U+0000）", "a character that no page could show again" },
        { new byte[SchemeLimits.Bytes + 1], "256KBまで", "too large" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_shown_is_refused_at_its_field_and_the_form_stays(byte[] file, string message, string reason)
    {
        await using var world = await OfficeWorld.WithRoster();

        var again = await (await Form(world)).Upload("様式のファイル", "machi.yaml", file);

        Assert.True(again.Described("様式のファイル").Contains(message, StringComparison.Ordinal), $"{reason}: {again.Text}");
        Assert.Equal("企画担当", again.Value("担当の名前"));
        Assert.True(again.Field(Own).HasAttribute("checked"), reason);
    }

    [Fact]
    public async Task An_own_scheme_without_a_file_is_asked_for_and_other_problems_are_told_with_it()
    {
        await using var world = await OfficeWorld.WithRoster();

        var again = await (await Form(world)).Tick(Own).Fill("担当の名前", "").Press("日付とメールを確かめる");

        Assert.Contains("様式のファイルを選んでください", again.Described("様式のファイル"), StringComparison.Ordinal);
        Assert.Contains("担当の名前を入力してください", again.Described("担当の名前"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_scheme_can_be_kept_as_a_file_to_begin_with()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();

        var file = await (await visitor.Open("/office/start")).Follow("kyoto-kamigyo.yaml");

        Assert.Equal(SchemeFiles.Default, file.Source);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/office/start/schemes/nothing.yaml")).Status);
    }

    private static async Task<Page> Form(OfficeWorld world) =>
        (await (await world.Host.SignedIn()).Open("/office/start")).Fill("担当の名前", "企画担当");
}
