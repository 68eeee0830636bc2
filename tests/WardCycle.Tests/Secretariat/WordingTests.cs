using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
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

    /// <summary>A rehearsal's clock stands still: 【案】, a submission and a wording may all bear one instant.</summary>
    [Theory]
    [InlineData(false, "what was there when it was composed is printed")]
    [InlineData(true, "what was worded in the same instant is not")]
    public async Task In_the_instant_of_composing_what_is_printed_decides_and_not_the_time(bool isWorded, string reason)
    {
        var (world, sheet) = await Submitted();
        var open = await world.Open();
        var documents = new MemoryDocumentStore();
        var now = open.Now(world.Time);
        var composed = await new ComposeStep(world.Record, documents, new(world.Record), new WardCycle.Reports.ReportWriter()).Run(open, T, 1, now, default);
        Assert.True((await world.Record.Commit(open.Partition, composed)).IsDone);
        if (isWorded)
        {
            DeskWorld.Accepted(await Word(world, sheet, Worded));
        }

        var edition = Assert.Single(await EditionRow.ReadAll(world.Record, open, default));
        var newer = NewerSheets.Since(edition, open.Scheme, [await world.State()]).ToList();

        Assert.Equal(now, NewerSheets.ChangedAt((await world.State()).Sheet(sheet)!.Body, [T]));
        Assert.True(isWorded == newer.Exists(n => n.Sheet.Id == sheet), reason);
        Assert.Empty(NewerSheets.Since(edition with { AtOnce = null }, open.Scheme, [await world.State()]));
    }

    [Theory]
    [InlineData(true, "手引にそろえます。")]
    [InlineData(false, "ご指摘のとおりです。")]
    [InlineData(false, "")]
    public async Task The_answer_to_an_objection_says_what_was_decided_why_and_what_is_printed_and_invites_to_no_other_one(bool keep, string reason)
    {
        var (world, sheet) = await Submitted();
        await Word(world, sheet, Worded);
        await Object(world, sheet, "短縮では意味が変わります。");
        DeskWorld.Accepted(await world.Do(new SheetCommand.SettleObjection(sheet, T, DeskWorld.Target, keep, reason)));
        var state = await world.State();
        var mail = state.OpenMails.Select(m => m.Body).First(m => m.Occasion.StartsWith(MailRendering.SettledOccasion, StringComparison.Ordinal));
        var open = await world.Open();
        var scene = new MailScene(open, state, mail, await world.Links(), await new MailFactsReader(world.Record).Read(open, state, mail), open.Now(world.Time), new("https://example.lg.jp"));
        var template = ((TemplateLoad.Loaded)TemplateCheck.Load(MailPurpose.Wording, ShippedTemplates.Text(MailPurpose.Wording))).Template;

        var text = MailSegments.Masked(MailRendering.Render(scene, template).Body);

        Assert.Contains("いただいた異議\n　短縮では意味が変わります。", text, StringComparison.Ordinal);
        Assert.Contains(keep ? "事務局が整理した文章のまま" : "提出された文章のまま", text, StringComparison.Ordinal);
        Assert.Equal(reason.Length > 0, text.Contains($"理由\n　{reason}", StringComparison.Ordinal) && reason.Length > 0);
        Assert.Equal(keep, text.Contains(Worded, StringComparison.Ordinal));
        Assert.Contains("お手続きは必要ありません。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("異議を送ること", text, StringComparison.Ordinal);
        Assert.Contains("ご覧いただけます。", text, StringComparison.Ordinal);
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
