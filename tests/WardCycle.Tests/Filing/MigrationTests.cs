using System.IO.Compression;
using System.Text;
using WardCycle.Cycles;
using WardCycle.Imports;
using WardCycle.Mail;
using WardCycle.Migration;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Reports.Spreadsheet;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Filing;

public sealed class MigrationTests
{
    [Fact]
    public async Task A_phase_done_on_paper_counts_as_submitted_is_marked_and_sends_nothing()
    {
        await using var world = await OfficeWorld.Open();
        var before = (await world.Get<Outbox>().Operations(OfficeWorld.Cycle)).Count;
        var visitor = await world.Host.SignedIn();

        var looked = await Upload(world, visitor, await Csv(world, "総務課"));
        var done = await looked.Press("1件のシートに取り込む");
        await world.Settle();

        Assert.Contains("紙の目標", looked.Text, StringComparison.Ordinal);
        Assert.Contains("移行データを取り込みました", done.Notice, StringComparison.Ordinal);
        var revision = (await world.Host.Record.Get(Partition, Keys.Revision(new("mihon-somu"), OfficeWorld.Targets, 1)))!.Read<Revision>();
        Assert.Equal(RevisionOrigin.Migrated, revision.Origin);
        Assert.Contains("移行データ", (await visitor.Open($"{OfficeWorld.SheetPage("mihon-somu")}?phase=targets")).Text, StringComparison.Ordinal);
        Assert.Equal(before, (await world.Get<Outbox>().Operations(OfficeWorld.Cycle)).Count);
    }

    /// <summary>Requirements 7.9: the office starts in September; April's targets exist on paper only.</summary>
    [Fact]
    public async Task A_cycle_begun_in_mid_year_asks_nobody_for_what_is_past_and_prints_what_was_taken_in()
    {
        await using var world = await OfficeWorld.StartedOn(new(2026, 9, 1));
        await world.Settle();
        Assert.Empty(await world.Get<Outbox>().Operations(OfficeWorld.Cycle));
        var visitor = await world.Host.SignedIn();

        await (await Upload(world, visitor, await Csv(world, "総務課"))).Press("1件のシートに取り込む");
        await world.AdvanceTo(new(2026, 12, 25));

        var mails = await world.Get<Outbox>().All(OfficeWorld.Cycle);
        Assert.NotEmpty(mails);
        Assert.DoesNotContain(mails, m => m.Subject.Contains("目標設定", StringComparison.Ordinal));
        var page = (await world.Host.Documents.List("editions/")).Last(p => p.Contains("mid-year", StringComparison.Ordinal) && p.EndsWith(".html", StringComparison.Ordinal));
        Assert.Contains("紙の目標", Encoding.UTF8.GetString((await world.Host.Documents.Get(page))!.Content.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_years_values_stand_beside_this_years_fields()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var done = await (await Upload(world, visitor, await Csv(world, "総務課"), "前年度までの内容")).Press("1件のシートに取り込む");

        Assert.Contains("取り込みました", done.Notice, StringComparison.Ordinal);
        var open = await world.Read();
        var found = await new LastYear(world.Host.Record).Find(open, new(OfficeWorld.Ward), new("mihon-somu"), OfficeWorld.Targets, default);
        Assert.True(found is { IsMigrated: true, IsFinal: true, Year.Year: 2025 });
        Assert.Contains("紙の目標", string.Concat(found!.Answers.Values.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_before_last_are_taken_in_as_expected_values_and_stand_behind_the_first_cycle_here()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var form = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("移行データを取り込む");

        var looked = await form.Tick("今年度に紙で行った段階", on: false).Tick("前年度までの内容").Fill("段階", "目標設定").Fill("前年度までの内容の年度", "令和5年度")
            .Tick("前年度までの内容に、確定していない").Upload("ファイル", "paper.csv", await Csv(world, "総務課"));
        await looked.Press("1件のシートに取り込む");
        var open = await world.Read();
        var chain = await new EarlierYears(world.Host.Record).Chain(open, 5, default);
        var years = await new EarlierYears(world.Host.Record).Of(chain, 5, new(OfficeWorld.Ward), new("mihon-somu"), default);

        Assert.Contains("令和5年度の内容（見込）", looked.Text, StringComparison.Ordinal);
        Assert.Equal([2025, 2024, 2023], years.Select(y => y.Year.Year));
        Assert.Equal(["", "", "紙の目標"], years.Select(y => y.Answers[new("target")]));
        Assert.Equal([OfficeWorld.Targets], years[2].Expected);
        Assert.Null(await new LastYear(world.Host.Record).Find(open, new(OfficeWorld.Ward), new("mihon-somu"), OfficeWorld.Targets, default));
    }

    [Fact]
    public async Task What_is_unclear_is_told_with_its_line_and_nothing_is_taken_in()
    {
        await using var world = await OfficeWorld.Open();

        var looked = await Upload(world, await world.Host.SignedIn(), await Csv(world, "総務課", "ない課"));

        Assert.Contains(looked.Problems, p => p.Contains("3行目", StringComparison.Ordinal) && p.Contains("ない課", StringComparison.Ordinal));
        Assert.False(looked.HasButton("1件のシートに取り込む"));
        Assert.Null(await world.Host.Record.Get(Partition, Keys.Revision(new("mihon-somu"), OfficeWorld.Targets, 1)));
    }

    [Fact]
    public async Task The_preview_shows_grades_by_their_sign_and_rows_as_the_spreadsheet_does()
    {
        await using var world = await OfficeWorld.StartedOn(new(2027, 4, 1));
        var phase = (await world.Read()).Scheme.Phases[^1];
        var (rating, text) = (phase.Fields.First(f => f.Kind == FieldKind.Choice), phase.Fields.First(f => f.Kind == FieldKind.Text));
        var file = Encoding.UTF8.GetBytes($"所属,{rating.Label},{text.Label}\r\n総務課,◎,\"一行目\n二行目\n三行目\"\r\n納税課,△,短文\r\n存在しない課,◎,短文\r\n");
        var plan = (await world.Get<MigrationDesk>().Plan(WardCycle.Tests.Secretariat.DeskWorld.City, OfficeWorld.Cycle, phase.Id, MigrationKind.LastYear, file, "a.csv", null))!;
        var good = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("存在しない課,◎,短文\r\n", "", StringComparison.Ordinal));
        var visitor = await world.Host.SignedIn();

        var page = await Upload(world, visitor, good, "前年度までの内容", phase.Label);

        Assert.Equal(4, Assert.Single(plan.Problems).Line);
        Assert.Equal([2, 3], plan.Sheets.Select(s => s.Line));
        Assert.Contains("◎ 達成できた。", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("achieved", page.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_taken_in_twice_is_one_submission()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var csv = await Csv(world, "総務課");

        await (await Upload(world, visitor, csv)).Press("1件のシートに取り込む");
        var again = await (await Upload(world, visitor, csv)).Press("1件のシートに取り込む");

        Assert.Contains("取り込みました", again.Notice, StringComparison.Ordinal);
        Assert.Null(await world.Host.Record.Get(Partition, Keys.Revision(new("mihon-somu"), OfficeWorld.Targets, 2)));
    }

    [Fact]
    public async Task A_report_workbook_of_ours_reads_as_its_first_sheet_shows()
    {
        await using var world = await OfficeWorld.Composed();
        var path = (await world.Host.Documents.List("editions/")).First(p => p.EndsWith(".xlsx", StringComparison.Ordinal));
        var problems = new ProblemList("a.xlsx");

        var table = new WorkbookTable().Read((await world.Host.Documents.Get(path))!.Content.Bytes, problems);

        Assert.Empty(problems.Told);
        Assert.Contains(table!.Rows, r => r.Cells.Any(c => c.Contains("総務課", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_template_needs_nothing_but_its_cells_and_takes_in_the_lines_that_were_filled()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var page = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("移行データを取り込む");
        Assert.True(page.HasLink("目標設定の入力用ファイル（CSV）"));

        var bytes = await Template(visitor);
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var empty = await Upload(world, visitor, bytes);
        lines[1] = lines[1].Replace(",", ",紙の目標", StringComparison.Ordinal);
        var looked = await Upload(world, visitor, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        var done = await looked.Press("1件のシートに取り込む");
        var again = Encoding.UTF8.GetString(await Template(visitor));

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.StartsWith("所属,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("総務課,", lines[1], StringComparison.Ordinal);
        Assert.Contains(empty.Problems, p => p.Contains("内容の入った行がありません", StringComparison.Ordinal));
        Assert.Contains("1件のシートに移行データを取り込みました", done.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("総務課", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("macro", "マクロ")]
    [InlineData("bomb", "展開すると大きすぎる")]
    [InlineData("broken", "Excelのファイルとして読めません")]
    [InlineData("text", "Excelのファイルとして読めません")]
    public void Workbooks_that_are_broken_huge_or_carry_macros_are_refused_in_words(string kind, string message)
    {
        var problems = new ProblemList("a.xlsx");

        Assert.Null(new WorkbookTable().Read(Bad(kind), problems));

        Assert.Contains(message, problems.Told[0].Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> Template(Visitor visitor) =>
        await (await visitor.Open($"{OfficeWorld.CyclePage}/migration/template.csv?phase=targets")).Answer.Content.ReadAsByteArrayAsync();

    private static string Partition => Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward));

    private static async Task<Page> Upload(OfficeWorld world, Visitor visitor, byte[] csv, string kind = "今年度に紙で行った段階", string phase = "目標設定")
    {
        Assert.NotNull(world);
        var form = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("移行データを取り込む");
        return await form.Tick("今年度に紙で行った段階", on: false).Tick(kind).Fill("段階", phase).Upload("ファイル", "paper.csv", csv);
    }

    private static async Task<byte[]> Csv(OfficeWorld world, params string[] units)
    {
        var phase = (await world.Read()).Scheme.Phase(OfficeWorld.Targets);
        var fields = MigrationColumns.Fields(phase).Where(f => f.Kind is FieldKind.Text or FieldKind.Line).ToList();
        var lines = units.Select(u => $"{u},{string.Join(',', fields.Select(_ => "紙の目標"))}").Prepend($"所属名,{string.Join(',', fields.Select(f => $"\"{f.Label}\""))}");
        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
    }

    private static byte[] Bad(string kind)
    {
        if (kind == "text")
        {
            return Encoding.UTF8.GetBytes("PK これは違う");
        }

        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(kind == "macro" ? "xl/vbaProject.bin" : "xl/workbook.xml", CompressionLevel.Fastest).Open();
            entry.Write(new byte[kind == "bomb" ? 70 * 1024 * 1024 : 10]);
        }

        return memory.ToArray();
    }
}
