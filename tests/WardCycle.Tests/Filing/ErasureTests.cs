using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Filing;
using WardCycle.Local.Stores;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Reports;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Tests.Record;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Filing;

public sealed class ErasureTests
{
    private const string Marker = "抹消標識の山田花子さん090-1234-5678";

    private static readonly Actor City = new("kikaku", new HashSet<AccountRole> { AccountRole.City });

    private static readonly ErasureOrder Order = new("誤って個人名が入力されたため", "区政推進課長", new(2026, 4, 1));

    [Fact]
    public async Task A_text_is_blanked_in_record_and_documents_of_every_format_and_who_when_and_why_stay()
    {
        await using var world = await Marked();
        var desk = world.Get<ErasureDesk>();
        var before = await desk.Preview(City, OfficeWorld.Cycle, new([Marker]));

        var done = await desk.Erase(City, OfficeWorld.Cycle, new([Marker]), Order);

        Assert.Contains(before.Places, p => p is { Kind: "シートの提出", Name: "総務課・目標設定（第1版）" });
        Assert.Contains(before.Places, p => p.Kind == "操作の記録");
        Assert.Contains(before.Places, p => p is { Kind: "報告書のファイル", Ward: "mihon", Name: "見本区・目標設定・第1版・決裁前（【案】）（targets-mihon.html）" });
        Assert.Contains(before.Places, p => p is { Kind: "報告書のファイル", Ward: "mihon", Name: "見本区・目標設定・第1版・決裁前（【案】）（mihon.content.json）" });
        Assert.Contains(before.Places, p => p.Where.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Contains(before.Places, p => p.Where.EndsWith(".content.json", StringComparison.Ordinal));
        Assert.IsType<CommandResult.Done>(done);
        Assert.Empty((await desk.Preview(City, OfficeWorld.Cycle, new([Marker]))).Places);
        Assert.Empty(await TracesIn(world.Host.Record, world.Host.Documents));
        var row = Assert.Single(await ErasureRow.ReadAll(world.Host.Record, OfficeWorld.Cycle, default)).Body;
        Assert.Equal(("account:kikaku", Order), (row.By, row.Order));
        Assert.Null(row.Texts);
        Assert.NotNull(row.ScrubbedAt);
    }

    [Fact]
    public async Task Reports_made_anew_say_that_something_was_erased_and_keep_the_rest()
    {
        await using var world = await Marked();
        var before = (await world.Host.Documents.List("editions/")).ToList();

        await world.Get<ErasureDesk>().Erase(City, OfficeWorld.Cycle, new([Marker]), Order);

        Assert.Equal(before, await world.Host.Documents.List("editions/"));
        var html = Encoding.UTF8.GetString((await world.Host.Documents.Get(before.First(p => p.EndsWith(".html", StringComparison.Ordinal))))!.Content.Bytes.Span);
        Assert.Contains(Blanking.Mark, html, StringComparison.Ordinal);
        Assert.Contains("総務課", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_at_any_call_of_the_store_it_goes_on_and_ends_with_the_same_record()
    {
        for (var kill = 1; kill < 400; kill += kill < 20 ? 1 : 17)
        {
            await using var world = await Marked();
            var fragile = new FragileStore(world.Host.Record, kill);
            var died = false;
            try
            {
                await Desk(world, fragile, world.Host.Documents).Erase(City, OfficeWorld.Cycle, new([Marker]), Order);
            }
            catch (RecordUnavailableException)
            {
                died = true;
            }

            var desk = world.Get<ErasureDesk>();
            if ((await ErasureRow.ReadAll(world.Host.Record, OfficeWorld.Cycle, default)).Count == 0)
            {
                await desk.Erase(City, OfficeWorld.Cycle, new([Marker]), Order);
            }

            await desk.Resume(OfficeWorld.Cycle);
            Assert.Empty(await TracesIn(world.Host.Record, world.Host.Documents));
            Assert.False(await desk.IsWaiting(OfficeWorld.Cycle));
            Assert.Single(await ErasureRow.ReadAll(world.Host.Record, OfficeWorld.Cycle, default));
            if (!died)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task No_byte_of_the_text_is_left_in_the_data_folder_nor_in_an_export_made_later()
    {
        await using var world = await Marked();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "record.db");
        var documents = FolderDocumentStore.Open(Path.Combine(folder.Path, "documents"), ownerOnly: false);
        using (var record = SqliteRecordStore.Open(file))
        {
            await Copy(world, record, documents);
            Assert.NotEmpty(Traces(folder.Path));

            Assert.IsType<CommandResult.Done>(await Desk(world, record, documents).Erase(City, OfficeWorld.Cycle, new([Marker]), Order));

            await using var export = File.Create(Path.Combine(folder.Path, "later.jsonl"));
            await CycleExport.Write(record, OfficeWorld.Cycle, export);
        }

        Assert.Empty(Traces(folder.Path));
    }

    [Fact]
    public async Task An_export_made_before_is_erased_again_where_it_is_imported()
    {
        await using var world = await Marked();
        using var old = new MemoryStream();
        await CycleExport.Write(world.Host.Record, OfficeWorld.Cycle, old);
        var desk = world.Get<ErasureDesk>();
        await desk.Erase(City, OfficeWorld.Cycle, new([Marker]), Order);
        await world.Host.Record.Commit(Keys.CyclePartition(OfficeWorld.Cycle), [Change.Remove((await world.Host.Record.Get(Keys.CyclePartition(OfficeWorld.Cycle), Keys.Cycle))!)]);
        old.Position = 0;
        Assert.IsType<CycleImportResult.Done>(await CycleImport.Read(world.Host.Record, old, "old.jsonl"));

        Assert.True(await desk.IsWaiting(OfficeWorld.Cycle));
        Assert.Equal(1, await desk.Resume(OfficeWorld.Cycle));

        Assert.Empty(await TracesIn(world.Host.Record, world.Host.Documents));
        Assert.False(await desk.IsWaiting(OfficeWorld.Cycle));
    }

    [Fact]
    public async Task A_whole_field_is_blanked_in_all_revisions_and_reports()
    {
        await using var world = await Marked();
        var (ward, sheet, field) = await MarkedField(world);

        var done = await world.Get<ErasureDesk>().Erase(City, OfficeWorld.Cycle, new(Field: new(ward, sheet, field)), Order);

        Assert.IsType<CommandResult.Done>(done);
        Assert.DoesNotContain(await TracesIn(world.Host.Record, world.Host.Documents), t => !t.Contains("audit-", StringComparison.Ordinal));
        var revision = (await world.Host.Record.Get(Keys.WardPartition(OfficeWorld.Cycle, ward), Keys.Revision(sheet, OfficeWorld.Targets, 1)))!.Read<Revision>();
        Assert.Equal(Blanking.Mark, revision.Answers[field]);
    }

    [Theory]
    [InlineData("課", "2文字以上")]
    [InlineData("2026", "5文字以上")]
    [InlineData("抹消", "2文字以上")]
    [InlineData("どこにも無い氏名である", "どこにも見つかりません")]
    public async Task What_would_hit_too_much_or_nothing_is_refused_with_what_to_do(string text, string message)
    {
        await using var world = await Marked();

        var refused = Assert.IsType<CommandResult.Refused>(await world.Get<ErasureDesk>().Erase(City, OfficeWorld.Cycle, new([text]), Order));

        Assert.Contains(message, refused.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_quotes_what_is_erased_is_refused()
    {
        await using var world = await Marked();

        var refused = Assert.IsType<CommandResult.Refused>(
            await world.Get<ErasureDesk>().Erase(City, OfficeWorld.Cycle, new([Marker]), Order with { Reason = $"{Marker}を消すため" }));

        Assert.Equal("reason", refused.Problems[0].Field);
    }

    [Fact]
    public void Ids_instants_and_words_of_the_record_are_never_blanked()
    {
        var (json, hits) = new Blanking(["mihon-somu", "2026-04-15", "090-1234-5678"]).Body(
            """{"sheet":"mihon-somu","at":"2026-04-15T08:30:00+00:00","phone":"090-1234-5678","text":"電話090-1234-5678まで","answers":{"values":{"a":"mihon-somu"}}}""");

        Assert.Equal(3, hits);
        Assert.Equal("""{"sheet":"mihon-somu","at":"2026-04-15T08:30:00+00:00","phone":"［抹消］","text":"電話［抹消］まで","answers":{"values":{"a":"［抹消］"}}}""", json);
    }

    [Fact]
    public async Task The_page_shows_the_places_first_and_then_erases()
    {
        await using var world = await Marked();
        var visitor = await world.Host.SignedIn();

        var form = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("個人情報を抹消する");
        var looked = await form.Fill("抹消する文言", Marker).Press("どこに含まれるかを見る");
        var refused = await looked.Press("抹消する（元に戻せません）");
        var done = await refused.Fill("理由", Order.Reason).Fill("承認者", Order.Approver).Fill("承認日", "2026-04-01").Press("抹消する（元に戻せません）");

        Assert.False(form.HasButton("抹消する（元に戻せません）"));
        Assert.Contains("総務課・目標設定（第1版）", looked.Row("シートの提出"), StringComparison.Ordinal);
        Assert.NotEmpty(refused.Problems);
        Assert.Equal(Marker, refused.Value("抹消する文言").Trim());
        Assert.Contains("抹消しました", done.Notice, StringComparison.Ordinal);
        Assert.Contains("第1号", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Marker, done.Text, StringComparison.Ordinal);
    }

    /// <summary>A composed edition with the marker in a revision, in the audit trail and in all reports.</summary>
    private static async Task<OfficeWorld> Marked()
    {
        var world = await OfficeWorld.Submitted();
        var (ward, sheet, field) = await MarkedField(world);
        var partition = Keys.WardPartition(OfficeWorld.Cycle, ward);
        var row = (await world.Host.Record.Get(partition, Keys.Revision(sheet, OfficeWorld.Targets, 1)))!;
        var revision = row.Read<Revision>();
        var marked = revision with { Answers = revision.Answers.With(new(new Dictionary<FieldId, string> { [field] = Marker })) };
        var audit = new AuditRow(world.Host.Time.Now, "test", "test", $"理由：{Marker}のため");
        await world.Host.Record.Commit(partition, [Change.Update(row, marked), Change.New(Keys.Audit(world.Host.Time.Now, "test"), audit)]);
        await world.AdvanceTo(new(2026, 5, 25));
        return world;
    }

    private static async Task<(UnitId Ward, SheetId Sheet, FieldId Field)> MarkedField(OfficeWorld world)
    {
        var open = await world.Read();
        return (new(OfficeWorld.Ward), new("mihon-somu"), open.Scheme.Phase(OfficeWorld.Targets).Fields.First(f => f is { IsPublic: true, Kind: FieldKind.Text }).Id);
    }

    private static ErasureDesk Desk(OfficeWorld world, IRecordStore record, IDocumentStore documents)
    {
        var cycles = new CycleReader(record, new WorkingDays(HolidayTable.Shipped));
        return new(record, documents, new ReportWriter(), cycles, new CycleList(record, cycles), world.Host.Keys, world.Host.Time);
    }

    private static async Task Copy(OfficeWorld world, SqliteRecordStore record, FolderDocumentStore documents)
    {
        using var export = new MemoryStream();
        await CycleExport.Write(world.Host.Record, OfficeWorld.Cycle, export);
        export.Position = 0;
        Assert.IsType<CycleImportResult.Done>(await CycleImport.Read(record, export, "x.jsonl"));
        foreach (var path in await world.Host.Documents.List(""))
        {
            await documents.Create(path, (await world.Host.Documents.Get(path))!.Content);
        }
    }

    /// <summary>Files of a folder that hold any part of the marker that matters, workbooks unpacked.</summary>
    private static List<string> Traces(string folder)
    {
        List<string> found = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (Holds(file, bytes.ToArray()))
            {
                found.Add(file);
            }
        }

        return found;
    }

    private static async Task<List<string>> TracesIn(MemoryRecordStore record, MemoryDocumentStore documents)
    {
        List<string> found = [];
        foreach (var partition in new[] { Keys.CyclePartition(OfficeWorld.Cycle), Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward)), Keys.WardPartition(OfficeWorld.Cycle, Keys.City), Keys.Installation })
        {
            found.AddRange((await record.Range(partition, "", Keys.After("~"))).Where(r => Holds("row", Encoding.UTF8.GetBytes(r.Json))).Select(r => r.Key));
        }

        foreach (var path in await documents.List(""))
        {
            if (Holds(path, (await documents.Get(path))!.Content.Bytes.ToArray()))
            {
                found.Add(path);
            }
        }

        return found;
    }

    private static bool Holds(string path, byte[] bytes) =>
        DocumentTraces.Holds(path, bytes, ["山田花子", "090-1234-5678"]) || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("山田花子")) >= 0;
}
