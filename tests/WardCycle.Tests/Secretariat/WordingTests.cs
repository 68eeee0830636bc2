using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat;

/// <summary>文言整理: the text for publication beside the section's own.</summary>
public sealed class WordingTests
{
    private static readonly PhaseId T = DeskWorld.Targets;
    private const string Own = "窓口の待ち時間を短くします。";
    private const string Worded = "窓口の待ち時間を短縮します。";

    [Fact]
    public async Task A_wording_is_printed_told_and_kept_beside_the_sections_text()
    {
        var (world, sheet) = await Submitted();

        DeskWorld.Accepted(await Word(world, sheet, Worded));

        Assert.Equal(Worded, await Printed(world, sheet));
        Assert.Equal(Own, (await world.Record.Get(await Partition(world), Keys.Revision(sheet, T, 1)))!.Read<Revision>().Answers[DeskWorld.Target]);
        var mail = Assert.Single((await world.State()).OpenMails, m => m.Body.Purpose == MailPurpose.Wording && m.Body.Address == 0);
        Assert.Contains(Worded, mail.Body.Memo, StringComparison.Ordinal);
        Assert.Contains("広報の手引", mail.Body.Memo, StringComparison.Ordinal);
        Assert.Contains(await world.Audit(), a => a.What == "sheet.worded");
    }

    [Fact]
    public async Task An_objection_reaches_the_wards_secretariat_with_its_reason_once()
    {
        var (world, sheet) = await Submitted();
        await Word(world, sheet, Worded);

        Assert.Null(await Object(world, sheet, "意味が変わります。"));
        Assert.Null(await Object(world, sheet, "意味が変わります。"));

        var mails = (await world.State()).OpenMails.Where(m => m.Body.Purpose == MailPurpose.Objection).ToList();
        Assert.Equal((await world.State()).Office(DeskWorld.Today).Select(p => p.Id), mails.Where(m => m.Body.Address == 0).Select(m => m.Body.Post));
        Assert.All(mails, m => Assert.Contains("意味が変わります。", m.Body.Memo, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sections_own_text_again_drops_the_wording()
    {
        var (world, sheet) = await Submitted();
        await Word(world, sheet, Worded);

        DeskWorld.Accepted(await Word(world, sheet, Own));

        Assert.Equal(Own, await Printed(world, sheet));
        Assert.Empty((await world.Of(sheet, T)).Wording!.Standing);
    }

    [Fact]
    public async Task A_newer_revision_withdraws_the_wording_of_a_changed_text_and_of_no_other()
    {
        var (world, sheet) = await Submitted();
        await Word(world, sheet, Worded);

        await world.Submit(sheet, Own);
        Assert.Equal(Worded, await Printed(world, sheet));
        await world.Submit(sheet, "新しい目標です。");

        Assert.Equal("新しい目標です。", await Printed(world, sheet));
    }

    [Fact]
    public async Task Only_public_texts_of_the_newest_revision_are_worded()
    {
        var (world, sheet) = await Submitted();
        var rating = (await world.Open()).Scheme.Phases.SelectMany(p => p.Fields).First(f => f.Kind == FieldKind.Choice).Id;

        DeskWorld.Refused(await world.Do(new SheetCommand.Word(sheet, T, 1, new(new Dictionary<FieldId, string> { [rating] = "good" }), "理由")), rating.Value);
        DeskWorld.Refused(await world.Do(new SheetCommand.Word(sheet, T, 0, DeskWorld.Answers(Worded), "理由")), "revision");
        DeskWorld.Refused(await world.Do(new SheetCommand.Word(sheet, T, 1, DeskWorld.Answers(Worded), "")), "reason");
        await world.Put(sheet, T, s => s with { Returned = new(1, DeskWorld.Now, DeskWorld.Now.AddDays(9)) });
        DeskWorld.Refused(await Word(world, sheet, Worded), "");
    }

    [Fact]
    public async Task An_edition_composed_before_a_wording_is_no_longer_what_the_sheets_say()
    {
        var (world, sheet) = await Submitted();
        world.Time.Now += TimeSpan.FromHours(1);
        await world.Put(Composed(world.Time.Now));
        world.Time.Now += TimeSpan.FromHours(1);
        await Word(world, sheet, Worded);

        DeskWorld.Refused(await world.Do(new CycleCommand.Decide(T, 1, Decision)), "confirmed");
    }

    [Fact]
    public async Task An_objection_is_taken_once_blocks_the_decision_and_is_settled_with_a_mail()
    {
        var (world, sheet) = await Submitted();
        await Word(world, sheet, Worded);
        world.Time.Now += TimeSpan.FromHours(1);
        await world.Put(Composed(world.Time.Now));
        Assert.NotNull(await Object(world, sheet, ""));

        Assert.Null(await Object(world, sheet, "短縮では意味が変わります。"));
        Assert.Null(await Object(world, sheet, "もう一度"));

        Assert.Contains("異議", DeskWorld.Refused(await world.Do(new CycleCommand.Decide(T, 1, Decision)), "").Message, StringComparison.Ordinal);
        DeskWorld.Refused(await world.Do(new SheetCommand.SettleObjection(sheet, T, DeskWorld.Target, Keep: true)), "reason");
        DeskWorld.Accepted(await world.Do(new SheetCommand.SettleObjection(sheet, T, DeskWorld.Target, Keep: true, "手引にそろえます。")));
        Assert.Equal(Worded, await Printed(world, sheet));
        Assert.Contains((await world.State()).OpenMails, m => m.Body.Occasion.StartsWith("wording-settled:", StringComparison.Ordinal));
        DeskWorld.Accepted(await world.Do(new CycleCommand.Decide(T, 1, Decision)));
    }

    [Fact]
    public async Task An_accepted_objection_prints_the_sections_text_and_asks_for_a_new_edition()
    {
        var (world, sheet) = await Submitted();
        await Word(world, sheet, Worded);
        await world.Put(Composed(world.Time.Now));
        world.Time.Now += TimeSpan.FromHours(1);
        await Object(world, sheet, "意味が変わります。");

        DeskWorld.Accepted(await world.Do(new SheetCommand.SettleObjection(sheet, T, DeskWorld.Target, Keep: false)));

        Assert.Equal(Own, await Printed(world, sheet));
        DeskWorld.Refused(await world.Do(new CycleCommand.Decide(T, 1, Decision)), "confirmed");
    }

    [Fact]
    public async Task After_the_decision_that_prints_it_no_objection_is_taken()
    {
        var (world, sheet) = await Submitted();
        await Word(world, sheet, Worded);
        await world.Put(Composed(world.Time.Now) with { State = EditionState.Decided });

        Assert.Contains("決裁が済んでいる", (await Object(world, sheet, "理由"))!.Message, StringComparison.Ordinal);
    }

    private static DecisionData Decision => new(DeskWorld.Today, DeskWorld.Today, "区政第12号", "区長");

    private static EditionRow Composed(DateTimeOffset at) => new(T, 1, EditionState.Composed, at, ComposedAt: at, Checked: new("jimukyoku", at, ""));

    private static async Task<(DeskWorld World, SheetId Sheet)> Submitted()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Submit(sheet, Own);
        return (world, sheet);
    }

    private static async Task<CommandResult> Word(DeskWorld world, SheetId sheet, string text) =>
        await world.Do(new SheetCommand.Word(sheet, T, (await world.Of(sheet, T)).Revision, DeskWorld.Answers(text), "広報の手引にそろえました。"));

    private static async Task<Problem?> Object(DeskWorld world, SheetId sheet, string reason)
    {
        var open = await world.Open();
        var link = (await world.Links()).First(l => l.Sheet == sheet);
        var desk = new WordingDesk(world.Record, new(world.Record, world.Bell, world.Time), world.Bell, world.Time);
        return await desk.Raise(new(open, DeskWorld.Ward, link), T, 1, reason);
    }

    private static async Task<string> Printed(DeskWorld world, SheetId sheet)
    {
        var open = await world.Open();
        var content = await new ReportComposer(world.Record).Compose(open, DeskWorld.Ward, T, 1, [], default);
        return content.Rows.First(r => r.Sheet == sheet.Value).Answers[DeskWorld.Target];
    }

    private static async Task<string> Partition(DeskWorld world) => (await world.Open()).WardPartition(DeskWorld.Ward);
}
