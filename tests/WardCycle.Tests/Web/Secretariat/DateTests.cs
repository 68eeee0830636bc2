namespace WardCycle.Tests.Web.Secretariat;

public sealed class DateTests
{
    [Fact]
    public async Task A_change_of_dates_is_previewed_with_everybody_it_touches_and_then_confirmed()
    {
        await using var world = await OfficeWorld.Open();
        var form = await (await world.Host.SignedIn()).Open($"{OfficeWorld.CyclePage}/dates?units=mihon-kumin&phase=targets");

        var preview = await form.Fill("提出期限", "on").Fill("変更後の日付", "2026-05-20").Fill("理由", "選挙事務と重なるため").Press("変わる所属を確かめる");
        var before = await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}?phase=targets");
        var done = await preview.Press("この内容で変更する");
        var after = await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}?phase=targets");

        Assert.Contains("「目標設定」の提出期限を", preview.Text, StringComparison.Ordinal);
        Assert.Contains("令和8年5月15日（金） 17:15令和8年5月20日（水） 17:15", preview.Row("総務課"), StringComparison.Ordinal);
        Assert.Contains("令和8年5月15日", before.Row("総務課"), StringComparison.Ordinal);
        Assert.Contains("変更しました", done.Notice, StringComparison.Ordinal);
        Assert.Contains("令和8年5月20日", after.Row("総務課"), StringComparison.Ordinal);
        Assert.Contains("令和8年5月15日", after.Row("福祉介護課"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_begins_with_the_phase_that_is_under_way()
    {
        await using var world = await OfficeWorld.Composed();
        await world.AdvanceTo(new(2026, 11, 16));

        var form = await (await world.Host.SignedIn()).Open($"{OfficeWorld.CyclePage}/dates");

        Assert.Equal("mid-year", form.Value("段階"));
    }

    [Fact]
    public async Task Going_back_from_the_preview_keeps_what_was_typed()
    {
        await using var world = await OfficeWorld.Open();
        var form = await (await world.Host.SignedIn()).Open($"{OfficeWorld.CyclePage}/dates?phase=targets");

        var preview = await form.Fill("変更後の日付", "2026-05-20").Fill("理由", "選挙事務と重なるため").Press("変わる所属を確かめる");
        var back = await preview.Press("入力に戻る");

        Assert.Equal("2026-05-20", back.Value("変更後の日付"));
        Assert.Equal("選挙事務と重なるため", back.Value("理由"));
    }

    [Theory]
    [InlineData("", "選挙のため", "変更後の日付", "a day is needed")]
    [InlineData("2026-05-20", "", "理由", "the mail prints the reason")]
    public async Task A_change_that_is_not_complete_is_refused_beside_its_field(string day, string why, string label, string reason)
    {
        await using var world = await OfficeWorld.Open();
        var form = await (await world.Host.SignedIn()).Open($"{OfficeWorld.CyclePage}/dates?phase=targets");

        var page = await form.Fill("変更後の日付", day).Fill("理由", why).Press("変わる所属を確かめる");

        Assert.True(page.Described(label).Contains("入力してください", StringComparison.Ordinal), reason);
    }

    [Theory]
    [InlineData("2026-05-29", "2026-05-29", "a date control's form")]
    [InlineData("２０２６／５／２９", "2026-05-29", "full width with slashes")]
    [InlineData("2026年5月29日", "2026-05-29", "in words")]
    [InlineData("令和8年5月29日", "2026-05-29", "an era year")]
    [InlineData("令和元年5月29日", "2019-05-29", "the era's first year")]
    [InlineData("R8.5.29", "2026-05-29", "an office's abbreviation")]
    [InlineData("2026-02-30", null, "no such day")]
    [InlineData("来週", null, "no date")]
    [InlineData("\ud842", null, "half of a character")]
    public void A_day_is_read_as_people_type_it(string typed, string? expected, string reason)
    {
        var day = WardCycle.Web.Secretariat.TypedDay.Parse(typed);

        Assert.True(expected == day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), reason);
    }
}
