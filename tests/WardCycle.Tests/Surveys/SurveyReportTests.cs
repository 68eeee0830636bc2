using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WardCycle.Publication;
using WardCycle.Surveys;
using static WardCycle.Tests.Surveys.SurveyWorld;

namespace WardCycle.Tests.Surveys;

/// <summary>What is printed of surveys: n, period, method in every format; free texts in none; few answers hidden.</summary>
public sealed class SurveyReportTests
{
    [Fact]
    public async Task Every_format_prints_n_period_and_method_and_no_free_text()
    {
        var files = await Published(["窓口の呼出しがまったく聞こえませんでした。"]);
        Assert.Equal(
            ["city.columns.csv", "city.csv", "city.html", "city.json", "city.xlsx", "mihon-002.columns.csv", "mihon-002.csv", "mihon-002.html", "mihon-002.json", "mihon-002.xlsx", "mihon.columns.csv", "mihon.csv", "mihon.html", "mihon.json", "mihon.xlsx"],
            files.Keys.Select(k => k["survey-counter-spring-".Length..]).Order(StringComparer.Ordinal));
        foreach (var (name, text) in files.Where(f => !f.Key.EndsWith("columns.csv", StringComparison.Ordinal)))
        {
            Assert.True(text.Contains("無記名です", StringComparison.Ordinal), name);
            Assert.True(text.Contains("令和8年4月12日", StringComparison.Ordinal) || text.Contains("2026-04-12", StringComparison.Ordinal), name);
            Assert.True(text.Contains("17", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Published_files_never_contain_what_somebody_wrote() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), typed =>
        {
            var text = "声" + string.Concat(typed.Get.Where(char.IsLetterOrDigit)) + "です" + typed.Get.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + "番目の感想";
            return Published([text]).GetAwaiter().GetResult().All(f => !f.Value.Contains(text, StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public async Task Few_answers_are_counted_but_not_told_apart_and_cannot_be_subtracted()
    {
        var world = await Start();
        Accepted(await world.Do(Counted(Paper(10, 5, 1), Paper(3, 0, 1, Second))));
        world.Time.Now = Day(4, 13);
        Accepted(await world.Do(await world.Publish()));
        var files = await Files(world);
        var city = files["survey-counter-spring-city.html"];
        Assert.Contains("回答数が少ないため非公表", city, StringComparison.Ordinal);
        Assert.Contains("計（公表しているところの合計）", city, StringComparison.Ordinal);
        Assert.DoesNotContain("13件", city, StringComparison.Ordinal);
        Assert.DoesNotContain("very-good\",\"満足\",3", files["survey-counter-spring-mihon-002.csv"], StringComparison.Ordinal);
        Assert.Contains("very-good,満足,,,,回答数が少ないため非公表", files["survey-counter-spring-mihon-002.csv"], StringComparison.Ordinal);
        Assert.Contains("\"isHidden\": true", files["survey-counter-spring-mihon-002.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_answered_stands_a_dash_and_not_that_something_is_kept_back()
    {
        var world = await Start();
        Accepted(await world.Do(Counted(Paper(10, 5, 1))));
        world.Time.Now = Day(4, 13);
        Accepted(await world.Do(await world.Publish()));
        var files = await Files(world);
        Assert.Contains("―</td>", files["survey-counter-spring-city.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("非公表", files["survey-counter-spring-city.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("公表しているところの合計", files["survey-counter-spring-city.html"], StringComparison.Ordinal);
        Assert.Contains("very-good,満足,,,,回答なし", files["survey-counter-spring-mihon-002.csv"], StringComparison.Ordinal);
        Assert.Contains("\"isHidden\": false", files["survey-counter-spring-mihon-002.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rate_of_return_is_printed_where_all_that_was_handed_out_is_known()
    {
        var world = await Start();
        Accepted(await world.Do(Counted(Paper(10, 5, 1, distributed: 20), Paper(5, 3, 1, Second))));
        world.Time.Now = Day(4, 13);
        Accepted(await world.Do(await world.Publish()));
        var files = await Files(world);
        Assert.Contains("用紙20枚のうち16枚（80.0%）", files["survey-counter-spring-mihon.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("回収率", files["survey-counter-spring-city.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_summary_that_may_be_printed_is_printed()
    {
        var world = await Start();
        Accepted(await world.Do(Counted(Paper(10, 5, 1), Paper(5, 3, 1, Second))));
        world.Time.Now = Day(4, 13);
        Accepted(await world.Do(new SurveyCommand.Summarise(Survey, Spring, Ward, Ward, "=案内への要望がありました。", true)));
        Accepted(await world.Do(new SurveyCommand.Summarise(Survey, Spring, Second, Second, "内々の覚え書きです。", false)));
        Accepted(await world.Do(await world.Publish()));
        var files = await Files(world);
        Assert.Contains("=案内への要望がありました。", files["survey-counter-spring-mihon.html"], StringComparison.Ordinal);
        Assert.All(files, f => Assert.DoesNotContain("内々の覚え書き", f.Value, StringComparison.Ordinal));
    }

    private static async Task<Dictionary<string, string>> Published(IReadOnlyList<string> texts)
    {
        var world = await Start();
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.IsType<SurveyReply.Taken>(await world.Give($"a{i}", text: texts[i]));
        }

        Accepted(await world.Do(Counted(Paper(10, 5, 1), Paper(12, 4, 1, Second))));
        world.Time.Now = Day(4, 13);
        Accepted(await world.Do(await world.Publish()));
        return await Files(world);
    }

    private static async Task<Dictionary<string, string>> Files(SurveyWorld world)
    {
        Dictionary<string, string> files = [];
        var folder = SurveyPublication.Folder((await world.Open()).Cycle, Survey, Spring, 1);
        Assert.StartsWith(PublicationPaths.Published, folder, StringComparison.Ordinal);
        foreach (var path in await world.Parts.Documents.List(folder))
        {
            var bytes = (await world.Parts.Documents.Get(path))!.Content.Bytes.ToArray();
            if (path.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                Reports.WorkbookTests.HasItsFormats(bytes);
            }

            files[path[folder.Length..]] = path.EndsWith(".xlsx", StringComparison.Ordinal) ? Unzipped(bytes) : Encoding.UTF8.GetString(bytes);
        }

        return files;
    }

    private static string Unzipped(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
