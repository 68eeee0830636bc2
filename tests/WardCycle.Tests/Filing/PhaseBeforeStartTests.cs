using System.Text;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Migration;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Filing;

/// <summary>開始前に終わった段階: a cycle begun in September waits for nothing of the targets phase, and composes nothing empty.</summary>
public sealed class PhaseBeforeStartTests
{
    private static readonly PhaseId MidYear = new("mid-year");

    [Fact]
    public async Task Nothing_is_composed_and_nothing_is_missing_while_the_year_goes_on()
    {
        await using var world = await OfficeWorld.StartedOn(new(2026, 9, 1));
        await world.Settle();
        var visitor = await world.Host.SignedIn();

        var ward = await visitor.Open($"{OfficeWorld.CyclePage}/wards/{OfficeWorld.Ward}?phase=targets");
        var cycle = await visitor.Open($"{OfficeWorld.CyclePage}?phase=targets");
        var editions = await visitor.Open($"{OfficeWorld.CyclePage}/editions");

        Assert.Contains("開始前に終わった段階", ward.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("期限超過", ward.Row("総務課"), StringComparison.Ordinal);
        Assert.DoesNotContain("未着手", ward.Row("総務課"), StringComparison.Ordinal);
        Assert.Contains("開始前に終わった段階", cycle.Text, StringComparison.Ordinal);
        Assert.Contains("取り込むと報告書が作られます", editions.Text, StringComparison.Ordinal);
        await world.AdvanceTo(new(2026, 12, 25));
        Assert.Empty(await Editions(world, OfficeWorld.Targets));
        Assert.NotEmpty(await Editions(world, MidYear));
        Assert.DoesNotContain(await world.Get<Outbox>().All(OfficeWorld.Cycle), m => m.Subject.Contains("目標設定", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_in_from_one_file_is_composed_once_as_the_first_edition()
    {
        await using var world = await OfficeWorld.StartedOn(new(2026, 9, 1));
        await world.Settle();
        var visitor = await world.Host.SignedIn();

        await Import(world, visitor, "総務課", "納税課");
        await world.Settle();

        var edition = Assert.Single(await Editions(world, OfficeWorld.Targets));
        Assert.Equal((1, EditionState.Composed), (edition.Number, edition.State));
        var report = (await world.Host.Documents.List("editions/")).First(p => p.Contains("targets", StringComparison.Ordinal) && p.EndsWith(".html", StringComparison.Ordinal));
        Assert.Contains("紙の目標", Encoding.UTF8.GetString((await world.Host.Documents.Get(report))!.Content.Bytes.Span), StringComparison.Ordinal);
        var ward = await visitor.Open($"{OfficeWorld.CyclePage}/wards/{OfficeWorld.Ward}?phase=targets");
        Assert.Contains("提出済", ward.Row("総務課"), StringComparison.Ordinal);
        Assert.Contains("移行データ", ward.Row("総務課"), StringComparison.Ordinal);
        Assert.DoesNotContain("期限後", ward.Row("総務課"), StringComparison.Ordinal);
        Assert.DoesNotContain("移行データ", ward.Row("健康づくり推進課"), StringComparison.Ordinal);
        Assert.Contains("開始前に終わった段階", ward.Row("健康づくり推進課"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false, false, false, "nothing was taken in")]
    [InlineData(true, false, false, true, "somebody asked for it")]
    [InlineData(false, true, false, false, "some sheets are still unanswered")]
    [InlineData(false, true, true, true, "every sheet was answered by hand")]
    public async Task A_first_edition_of_a_phase_that_was_over_is_due_only_with_something_in_it(bool isWanted, bool answered, bool all, bool due, string reason)
    {
        await using var world = await OfficeWorld.StartedOn(new(2026, 9, 1));
        var sections = new Dictionary<SheetProgress, int>();
        if (answered)
        {
            sections[SheetProgress.Submitted] = 3;
        }

        if (!all)
        {
            sections[SheetProgress.NotStarted] = 8;
        }

        var summary = new WardSummary(new(OfficeWorld.Ward), null, new SortedDictionary<PhaseId, PhaseSummary>(Comparer<PhaseId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)))
        {
            [OfficeWorld.Targets] = new(true, sections),
        });
        Assert.True(due == FirstEdition.IsDue(await world.Read(), [summary], OfficeWorld.Targets, isWanted), reason);
    }

    [Fact]
    public async Task A_closing_moved_past_the_start_brings_the_phase_back()
    {
        await using var world = await OfficeWorld.StartedOn(new(2026, 9, 1));
        var open = await world.Read();
        Assert.True(open.WasOver(OfficeWorld.Targets));
        Assert.False(open.WasOver(MidYear));

        var moved = open.Cycle with { DateChanges = [new(1, [], OfficeWorld.Targets, PhaseDateKind.Closing, new(2026, 9, 30), new(17, 15), "紙での提出を待つため", "test", World.At(2026, 9, 2))] };

        Assert.False(new OpenCycle(open.Row, moved, open.Scheme, open.Days).WasOver(OfficeWorld.Targets));
    }

    private static async Task<IReadOnlyList<EditionRow>> Editions(OfficeWorld world, PhaseId phase) =>
        [.. (await EditionRow.ReadAll(world.Host.Record, await world.Read(), default)).Where(e => e.Phase == phase)];

    private static async Task Import(OfficeWorld world, Visitor visitor, params string[] units)
    {
        var fields = MigrationColumns.Fields((await world.Read()).Scheme.Phase(OfficeWorld.Targets)).Where(f => f.Kind is FieldKind.Text or FieldKind.Line).ToList();
        var lines = units.Select(u => $"{u},{string.Join(',', fields.Select(_ => "紙の目標"))}").Prepend($"所属名,{string.Join(',', fields.Select(f => $"\"{f.Label}\""))}");
        var form = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("移行データを取り込む");
        var looked = await form.Fill("段階", "目標設定").Upload("ファイル", "paper.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        await looked.Press($"{units.Length}件のシートに取り込む");
    }
}
