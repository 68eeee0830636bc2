using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>組織改正: divided (one named successor goes on with the sheet) and joined (one continuing sheet), requirements 7.6.</summary>
public sealed class DividedAndJoinedTests
{
    private static readonly UnitId Shin = new("mihon-digital");
    private static readonly NewUnit Digital = new(Shin, "デジタル推進課", 2, new(new("mihon-digital-head"), "デジタル推進課長", "digital", ["digital@example.lg.jp"]));

    [Fact]
    public async Task The_unit_that_goes_on_keeps_its_sheet_and_the_new_one_is_asked_from_the_next_phase_on()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Submit("somu", World.Targets, "窓口を改善します。");

        await office.Reorganise(new UnitChange.Divide(ReorganisedWorld.Unit("somu"), [Digital], "総務企画課"));
        await office.At(World.At(2026, 11, 16, 9));

        var mid = await office.Report(World.MidYear);
        var targets = await office.Report(World.Targets);
        Assert.DoesNotContain(targets, r => r.UnitId == Shin.Value);
        Assert.Equal(("総務企画課", "総務課"), (mid.Single(r => r.UnitId == "mihon-somu").Section, targets.Single(r => r.UnitId == "mihon-somu").Section));
        Assert.Equal(["mihon-somu", "mihon-digital", "mihon-machi"], mid.Take(3).Select(r => r.UnitId));
        Assert.Equal([World.MidYear], mid.Single(r => r.UnitId == Shin.Value).Missing);
        var invited = Assert.Single(await office.World.Mails(), m => m.Purpose == MailPurpose.Invitation && m.Sheets.Contains(new SheetId(Shin.Value)));
        Assert.Equal((World.MidYear, MailState.Accepted), (invited.Phase!.Value, invited.State));
        Assert.Equal([ReorganisedWorld.Unit("somu")], (await office.World.State()).Head.Body.Unit(Shin).Predecessors!);
        Assert.Equal([Shin], (await office.World.State()).Head.Body.Unit(ReorganisedWorld.Unit("somu")).Successors!);
    }

    [Fact]
    public async Task A_phase_that_is_open_goes_on_with_draft_return_and_agreed_day_on_the_continuing_sheet_and_invites_the_new_one()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.At(World.At(2026, 11, 18));
        await office.World.Set("somu", s => s with { DraftAt = World.At(2026, 11, 18), AgreedUntil = new(2026, 12, 20) }, World.MidYear);
        await office.Prepare(new(2026, 11, 20), new UnitChange.Divide(ReorganisedWorld.Unit("somu"), [Digital]));

        await office.At(World.At(2026, 11, 20, 9));

        var kept = (await office.Sheet("somu")).State(World.MidYear);
        Assert.Equal((World.At(2026, 11, 18), new DateOnly(2026, 12, 20)), (kept.DraftAt!.Value, kept.AgreedUntil!.Value));
        Assert.Equal(Gate.Open, (await office.World.State()).Sheet(new(Shin.Value))!.Body.State(World.MidYear).Gate);
        Assert.Contains(await office.World.Mails(), m => m.Purpose == MailPurpose.Invitation && m.Post == Digital.Head!.Id && m.State == MailState.Accepted);
    }

    [Fact]
    public async Task The_new_section_reads_the_texts_so_far_beside_its_form()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Submit("somu", World.Targets, "窓口を改善します。");
        await office.Reorganise(new UnitChange.Divide(ReorganisedWorld.Unit("somu"), [Digital]));

        var view = await View(office, new(Shin.Value));

        var root = Assert.Single(view.Roots!);
        Assert.Equal("総務課", root.Name);
        Assert.Contains(root.Texts, t => t.Text == "窓口を改善します。" && t.Phase == World.Targets);
    }

    [Fact]
    public async Task Joined_sections_answer_on_one_sheet_from_the_day_on_and_stood_apart_before()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Submit("machi", World.Targets, "地域の集いを開きます。");
        await office.Reorganise(new UnitChange.Join(ReorganisedWorld.Unit("somu"), [ReorganisedWorld.Unit("machi")], "総務まちづくり課"));
        await office.At(World.At(2026, 11, 16, 9));

        Assert.Equal(11, (await office.Report(World.Targets)).Count);
        var mid = await office.Report(World.MidYear);
        Assert.Equal(10, mid.Count);
        Assert.DoesNotContain(mid, r => r.UnitId == "mihon-machi");
        Assert.Contains((await View(office, World.SheetOf("somu"))).Roots!.Single().Texts, t => t.Text == "地域の集いを開きます。");
        Assert.DoesNotContain(await office.World.Mails(), m => m.Purpose == MailPurpose.Invitation && m.Phase == World.MidYear && m.Sheets.Contains(World.SheetOf("machi")));
        Assert.Equal(10, (await Summary(office)).Phases[World.MidYear].Sections.Values.Sum());
        Assert.Equal(11, (await Summary(office)).Phases[World.Targets].Sections.Values.Sum());
    }

    [Fact]
    public async Task What_is_still_open_of_a_joined_section_is_asked_of_the_head_that_goes_on()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Submit("machi", World.Targets, "地域の集いを開きます。");
        await office.Prepare(ReorganisedWorld.First, new UnitChange.Join(ReorganisedWorld.Unit("somu"), [ReorganisedWorld.Unit("machi")]));
        DeskWorld.Accepted(await office.World.Get<SheetCommands>().Do(DeskWorld.City, World.Id, World.Ward, new SheetCommand.Return(World.SheetOf("machi"), World.Targets, 1, "数値を入れてください。", new(2026, 10, 20))));

        await office.At(World.At(2026, 10, 1, 9));

        var post = (await office.World.State()).Post(new("mihon-machi-head"))!.Body;
        var heir = (await office.World.State()).Post(new("mihon-somu-head"))!.Body;
        Assert.Equal((PostKind.ActingByProxy, heir.Holder, 2), (post.Kind, post.Holder, post.Tenure));
        Assert.Equal(heir.Addresses, post.Addresses);
        Assert.NotNull((await office.Sheet("machi")).State(World.Targets).Returned);
        Assert.All((await office.Links()).Where(l => l.Post == post.Id && l.Tenure == 1), l => Assert.NotNull(l.Revoked));
        Assert.Equal(MailState.Accepted, Assert.Single(await office.World.Mails(), m => m.Purpose == MailPurpose.HandOver && m.Post == post.Id).State);
        var door = SheetGate.At(await office.World.Cycle(), (await office.World.State()).Head.Body, await office.Sheet("machi"), World.Targets, office.World.Time.GetUtcNow());
        Assert.IsType<SheetDoor.Open>(door);
    }

    [Fact]
    public async Task A_phase_whose_as_of_date_lies_before_the_day_stays_with_the_joined_sheet_until_it_shuts()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.At(World.At(2026, 11, 27));
        await office.Prepare(new(2026, 12, 1), new UnitChange.Join(ReorganisedWorld.Unit("somu"), [ReorganisedWorld.Unit("machi")]));

        await office.At(World.At(2026, 12, 1, 9));

        Assert.False((await office.Sheet("machi")).IsAbsent(World.MidYear));
        Assert.True((await office.Sheet("machi")).IsAbsent(World.YearEnd));
        Assert.Equal(Gate.Open, (await office.Sheet("machi")).State(World.MidYear).Gate);
        Assert.Equal(11, (await office.Report(World.MidYear)).Count);
        Assert.Equal(10, (await office.Report(World.YearEnd)).Count);
    }

    [Theory]
    [InlineData(false, null, "closed: the field is the section's own from then on")]
    [InlineData(true, "mihon-nenkin", "joined: the continuing section answers it")]
    public async Task A_field_that_a_section_shared_finds_its_new_owner(bool isJoined, string? owner, string reason)
    {
        var office = await ReorganisedWorld.InSeptember(reshape: r => r with { Sharings = [new(ReorganisedWorld.Unit("kaigo"), [ReorganisedWorld.Unit("hogo")], [new("target"), new("progress")])] });
        await office.Reorganise(isJoined
            ? new UnitChange.Join(ReorganisedWorld.Unit("nenkin"), [ReorganisedWorld.Unit("kaigo")])
            : new UnitChange.Close(ReorganisedWorld.Unit("kaigo"), "事務の集約のため"));

        var shared = (await office.Sheet("hogo")).Shared!;
        Assert.Equal(new SheetId("mihon-kaigo"), shared.Single(s => s.Field == new WardCycle.Schemes.FieldId("target")).Lead);
        Assert.True(shared.FirstOrDefault(s => s.Field == new WardCycle.Schemes.FieldId("progress"))?.Lead.Value == owner, reason);
    }

    [Fact]
    public async Task A_late_figure_of_a_joined_section_is_answered_by_the_head_that_goes_on()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Submit("machi", World.Targets, "地域の集いを開きます。");
        DeskWorld.Accepted(await office.World.Get<SheetCommands>().Do(DeskWorld.City, World.Id, World.Ward, new SheetCommand.ReopenForLateFigure(World.SheetOf("machi"), World.Targets, new(2026, 10, 30), "決算の後に確定するため")));
        await office.Reorganise(new UnitChange.Join(ReorganisedWorld.Unit("somu"), [ReorganisedWorld.Unit("machi")]));

        var sheet = await office.Sheet("machi");
        Assert.True(sheet.State(World.Targets).LateFigure is { Settled: false });
        Assert.IsType<SheetDoor.Open>(SheetGate.At(await office.World.Cycle(), (await office.World.State()).Head.Body, sheet, World.Targets, office.World.Time.GetUtcNow()));
        Assert.Equal(PostKind.ActingByProxy, (await office.World.State()).Post(new("mihon-machi-head"))!.Body.Kind);
    }

    [Fact]
    public async Task A_target_of_a_new_section_is_entered_on_behalf_and_printed_in_later_reports_alone()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Reorganise(new UnitChange.Divide(ReorganisedWorld.Unit("somu"), [Digital]));

        await office.Submit(Shin, World.Targets, "手続をオンラインにします。");

        Assert.Equal("手続をオンラインにします。", (await office.Report(World.MidYear)).Single(r => r.UnitId == Shin.Value).Answers[new("target")]);
        Assert.DoesNotContain(await office.Report(World.Targets), r => r.UnitId == Shin.Value);
        Assert.Equal(11, (await Summary(office)).Phases[World.Targets].Sections.Values.Sum());
    }

    [Fact]
    public async Task A_new_department_takes_sections_in_the_same_reorganisation()
    {
        var office = await ReorganisedWorld.InSeptember();
        await office.Reorganise(
            new UnitChange.Divide(ReorganisedWorld.Unit("kumin"), [new(new("mihon-zeimu"), "税務部", 2)]),
            new UnitChange.Move(ReorganisedWorld.Unit("shiminzei"), new("mihon-zeimu"), 1),
            new UnitChange.Move(ReorganisedWorld.Unit("shisanzei"), new("mihon-zeimu"), 2),
            new UnitChange.Move(ReorganisedWorld.Unit("nozei"), new("mihon-zeimu"), 3));

        var rows = await office.Report(World.MidYear);
        Assert.Equal(["区民部", "税務部", "福祉部", "保健部"], rows.Select(r => r.Department).Distinct());
        Assert.Equal(3, rows.Count(r => r.Department == "税務部"));
        Assert.DoesNotContain("税務部", (await office.Report(World.Targets)).Select(r => r.Department));
    }

    [Fact]
    public async Task A_cut_at_every_write_of_the_morning_leaves_the_same_record()
    {
        UnitChange[] changes =
        [
            new UnitChange.Divide(ReorganisedWorld.Unit("somu"), [Digital]),
            new UnitChange.Join(ReorganisedWorld.Unit("kenko"), [ReorganisedWorld.Unit("eisei")]),
            new UnitChange.Close(ReorganisedWorld.Unit("nenkin"), "事務の集約のため"),
            new UnitChange.Rename(ReorganisedWorld.Unit("nozei"), "債権管理課"),
        ];
        await CutEverywhere.Check(ReorganisedWorld.First, 1, 11, changes);
    }

    private static async Task<SheetView> View(ReorganisedWorld office, SheetId sheet)
    {
        var link = (await office.Links()).First(l => l.Sheet == sheet && l.Revoked is null);
        return await new SheetReader(office.World.Record, office.World.Time).Load(new(await office.World.Cycle(), World.Ward, link));
    }

    private static async Task<WardSummary> Summary(ReorganisedWorld office) =>
        (await office.World.Record.Get(Keys.CyclePartition(World.Id), Keys.Summary(World.Ward)))!.Read<WardSummary>();
}
