using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Reports;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;
using static WardCycle.Tests.Secretariat.DeskWorld;

namespace WardCycle.Tests.Sheets;

/// <summary>目標変更 (1.9) in the default scheme: after the closing, with date and reason, the original beside it.</summary>
public sealed class TargetChangeTests
{
    private const string Old = "待ち時間を15分以内にします。";
    private const string New = "待ち時間を20分以内にします。";
    private const string Why = "9月の制度改正で来庁される方が増えたためです。";
    private static readonly DateOnly On = new(2026, 9, 1);

    [Fact]
    public async Task The_changed_text_holds_and_the_original_stands_beside_it_with_day_and_reason()
    {
        var (world, sheet) = await Closed();
        Accepted(await world.Do(Change(sheet)));

        var view = await new SheetReader(world.Record, world.Time).Load(await Visit(world, sheet));
        var phase = view.Find(Targets)!;
        Assert.Equal(New, phase.Newest!.Answers[Target]);
        Assert.Equal(new ChangedTarget(Target, Old, On, Why), Assert.Single(phase.Changes!));

        var open = await world.Open();
        var report = (await new ReportComposer(world.Record).Compose(open, Ward, MidYear, 1, [], default)).ToReport(open, isDraft: false);
        var files = new ReportWriter().Write(report);
        foreach (var name in new[] { ".html", ".json" })
        {
            var text = Encoding.UTF8.GetString(files.First(f => f.Name.EndsWith(name, StringComparison.Ordinal)).Content.Bytes.Span);
            Assert.All(new[] { New, Old, "令和8年9月1日", Why }, part => Assert.Contains(part, text, StringComparison.Ordinal));
        }

        var html = Encoding.UTF8.GetString(files.First(f => f.Name.EndsWith(".html", StringComparison.Ordinal)).Content.Bytes.Span);
        Assert.Contains("（変更前）", html, StringComparison.Ordinal);
        Assert.Contains("（変更日）", html, StringComparison.Ordinal);
        Assert.Contains(files, f => f.Name.EndsWith(".csv", StringComparison.Ordinal) && Encoding.UTF8.GetString(f.Content.Bytes.Span).Contains("_変更前", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reason_that_the_scheme_keeps_internal_is_not_printed()
    {
        var targets = SchemeLoader.LoadTrusted(ShippedSchemes.Yaml(ShippedSchemes.Default)!).Phase(Targets);
        var field = targets.Fields[0] with { HasPublicReason = false };
        var phase = targets with { Fields = [field] };
        Assert.Null(Assert.Single(ChangedTarget.Public(phase, [new(Target, Old, On, Why)])).Reason);
        Assert.Empty(ChangedTarget.Public(phase with { Fields = [field with { IsPublic = false }] }, [new(Target, Old, On, Why)]));
    }

    [Fact]
    public async Task The_wording_of_the_former_target_ends_with_it()
    {
        var (world, sheet) = await Closed();
        Accepted(await world.Do(new SheetCommand.Word(sheet, Targets, 1, new(new Dictionary<FieldId, string> { [Target] = "待ち時間を15分以内とします。" }), "広報の手引に合わせます。")));
        Assert.Single((await world.Of(sheet, Targets)).Wording!.Standing);

        Accepted(await world.Do(Change(sheet)));

        Assert.Empty((await world.Of(sheet, Targets)).Wording!.Standing);
    }

    [Fact]
    public async Task The_secretariats_change_is_told_to_the_sheets_posts_and_recorded()
    {
        var (world, sheet) = await Closed();
        Accepted(await world.Do(Change(sheet)));

        var mails = (await Told(world)).ToList();
        var state = await world.State();
        Assert.Equal(state.Answering(state.Sheet(sheet)!.Body, On).Select(p => p.Id).Order(), mails.Select(m => m.Post).Distinct().Order());
        Assert.Contains(await world.Audit(), a => a.What == "sheet.target-changed" && a.Text.Contains(Why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sections_change_is_told_to_the_secretariat_and_sent_twice_is_one()
    {
        var (world, sheet) = await Closed();
        var visit = await Visit(world, sheet);
        var desk = new TargetDesk(world.Record, world.Bell, world.Keys, world.Time);
        Assert.IsType<CommandResult.Done>(await desk.Change(visit, Change(sheet)));
        Assert.IsType<CommandResult.Done>(await desk.Change(visit, Change(sheet)));

        Assert.Equal(2, (await world.Of(sheet, Targets)).Revision);
        var state = await world.State();
        var office = state.Office(On).Select(p => p.Id).ToHashSet();
        Assert.NotEmpty(office);
        Assert.Subset((await Told(world)).Select(m => m.Post).ToHashSet(), office);
        Assert.Contains(await world.Audit(), a => a.What == "sheet.target-changed" && a.Who == visit.Link.Post.Value);
    }

    [Fact]
    public async Task A_check_ends_reminders_do_not_and_it_counts_as_no_late_submission()
    {
        var (world, sheet) = await Closed();
        await world.Put(sheet, Targets, s => s with { Checked = new(1, Now, "account:jimukyoku") });
        Accepted(await world.Do(Change(sheet)));

        var state = await world.Of(sheet, Targets);
        Assert.Null(state.Checked);
        Assert.Equal([2], state.Changes);
        Assert.Equal(Gate.Shut, state.Gate);
        var open = await world.Open();
        var board = WardCycle.Secretariat.Board.BoardBuilder.Ward(open, open.Cycle.Wards[0], await world.State(), [], world.Time.GetUtcNow());
        Assert.False(board.Sections.First(s => s.Sheet == sheet).Cell(Targets).IsLate);
    }

    [Fact]
    public async Task Several_changes_stand_one_under_the_other()
    {
        var (world, sheet) = await Closed();
        Accepted(await world.Do(Change(sheet)));
        Accepted(await world.Do(Change(sheet) with { Base = 2, Answers = Answers("待ち時間を30分以内にします。"), Reason = "窓口の工事のためです。" }));
        var head = (await world.State()).Sheet(sheet)!.Body;
        var open = await world.Open();
        var changes = await ChangedTarget.Read(world.Record, open.WardPartition(Ward), head, open.Scheme.Phase(Targets), default);
        Assert.Equal([Old, New], changes.Select(c => c.Before));
    }

    [Theory]
    [InlineData("returned", "", "it is answered by the form")]
    [InlineData("open", "", "the form still takes it")]
    [InlineData("empty", "", "nothing has been submitted that could change")]
    [InlineData("outside", "", "there is no target")]
    [InlineData("same", "target", "nothing changes")]
    [InlineData("future", "on", "what has not happened has no record")]
    [InlineData("last year", "on", "the year had not begun")]
    [InlineData("no reason", "reason", "a change without a reason explains nothing")]
    [InlineData("stale", "", "somebody else wrote in between")]
    [InlineData("blank", "target", "the scheme requires a target")]
    public async Task What_cannot_be_is_refused_with_what_to_do(string how, string field, string why)
    {
        var (world, sheet) = await Closed();
        var change = Change(sheet);
        await world.Put(sheet, Targets, s => how switch
        {
            "returned" => s with { Returned = new(1, Now, Now.AddDays(7)) },
            "open" => s with { Gate = Gate.Open, LateFigure = new(new(2026, 10, 30), 1, "数値が後になるため") },
            "empty" => s with { Revision = 0 },
            "outside" => s with { Outside = new("廃止", Now, "account:jimukyoku") },
            _ => s,
        });
        var result = await world.Do(how switch
        {
            "same" => change with { Answers = Answers(Old) },
            "future" => change with { On = new(2026, 9, 11) },
            "last year" => change with { On = new(2026, 3, 31) },
            "no reason" => change with { Reason = " " },
            "stale" => change with { Base = 0 },
            "blank" => change with { Answers = Answers("") },
            _ => change,
        });
        Assert.True(Refused(result, field).Message.Length > 10, why);
        Assert.Equal(how == "empty" ? 0 : 1, (await world.Of(sheet, Targets)).Revision);
    }

    [Fact]
    public async Task A_published_edition_stays_and_the_secretariat_sees_that_a_sheet_says_something_newer()
    {
        var (world, sheet) = await Closed();
        var open = await world.Open();
        var composed = await new ReportComposer(world.Record).Compose(open, Ward, Targets, 1, [], default);
        var at = world.Time.GetUtcNow();
        world.Time.Now = at.AddMinutes(1);
        Accepted(await world.Do(Change(sheet)));
        Assert.Contains(composed.Rows, r => r.Answers[Target] == Old && r.Changes is null);
        Assert.Contains(NewerSheets.Since(new(Targets, 1, EditionState.Published, at, ComposedAt: at), open.Scheme, [await world.State()]), s => s.Sheet.Id == sheet);
    }

    private static SheetCommand.ChangeTarget Change(SheetId sheet) => new(sheet, Targets, 1, Answers(New), On, Why);

    private static Task<(DeskWorld World, SheetId Sheet)> Closed() => ClosedTargets.Of(Old);

    private static async Task<LinkVisit> Visit(DeskWorld world, SheetId sheet)
    {
        if (!(await world.Links()).Any(l => l.Sheet == sheet))
        {
            await world.Plan();
        }

        return new(await world.Open(), Ward, (await world.Links()).First(l => l.Sheet == sheet));
    }

    private static async Task<IEnumerable<MailRow>> Told(DeskWorld world) =>
        (await world.State()).OpenMails.Select(m => m.Body).Where(m => m.Purpose == MailPurpose.TargetChanged);
}
