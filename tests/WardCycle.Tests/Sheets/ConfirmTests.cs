using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;

namespace WardCycle.Tests.Sheets;

/// <summary>所属長の確認: asked where the scheme says so, never a condition for what was submitted to count.</summary>
public sealed class ConfirmTests
{
    private static readonly PhaseId T = SheetWorld.Targets;
    private static readonly SheetId Sheet = SheetWorld.Soumu;

    [Fact]
    public async Task What_the_clerk_submits_waits_for_the_head_and_what_the_head_submits_does_not()
    {
        var (world, phase) = await Open();
        await Submit(world, "目標です。", "clerk");
        Assert.True(ConfirmRule.Awaits(phase, await world.State(Sheet, T)));

        Assert.Null(await Desk(world).Decide(await world.Visit(Sheet, "head"), T, 1, null));
        Assert.Null(await Desk(world).Decide(await world.Visit(Sheet, "head"), T, 1, null));
        Assert.False(ConfirmRule.Awaits(phase, await world.State(Sheet, T)));

        await Submit(world, "直した目標です。", "clerk", 1);
        Assert.True(ConfirmRule.Awaits(phase, await world.State(Sheet, T)));
        await Submit(world, "所属長が直した目標です。", "head", 2);
        Assert.False(ConfirmRule.Awaits(phase, await world.State(Sheet, T)));
    }

    [Fact]
    public async Task The_head_sends_it_back_with_a_reason_that_the_clerk_is_told()
    {
        var (world, phase) = await Open();
        await Submit(world, "目標です。", "clerk");
        Assert.NotNull(await Desk(world).Decide(await world.Visit(Sheet, "head"), T, 1, " "));
        Assert.NotNull(await Desk(world).Decide(await world.Visit(Sheet, "clerk"), T, 1, null));

        Assert.Null(await Desk(world).Decide(await world.Visit(Sheet, "head"), T, 1, "数値を入れてください。"));

        var state = await world.State(Sheet, T);
        Assert.True(ConfirmRule.IsSentBack(phase, state) && state.Revision == 1 && !state.IsMissing);
        Assert.Contains(await world.All<MailRow>("0mail-"), m => m.Purpose == MailPurpose.SentBack && m.Memo == "数値を入れてください。");
        Assert.Equal("数値を入れてください。", (await world.Reader.Load(await world.Visit(Sheet, "clerk"))).Find(T)!.SentBack!.Reason);
    }

    [Fact]
    public async Task The_head_is_asked_at_once_and_again_on_the_plans_days_until_it_is_confirmed()
    {
        var (world, phase) = await Open();
        await Submit(world, "目標です。", "clerk");
        var open = (await world.Visit(Sheet)).Cycle;
        var ward = (await WardState.Read(world.Record, SheetWorld.Partition))!;
        SheetMoment At(PhaseState state, DateTimeOffset now) =>
            new(open, ward, ward.Sheet(Sheet)!.Body, phase, state, SheetDates.Of(open.Timetable, ward.Head.Body, ward.Sheet(Sheet)!.Body, T), now);

        var first = ConfirmationRule.Apply(At(ward.Sheet(Sheet)!.Body.State(T), world.Time.Now));
        var again = ConfirmationRule.Apply(At(first.State, first.Wake!.Value));

        Assert.All(first.Mails, m => Assert.Equal("head", m.Post.Id.Value.Split('-')[^1]));
        Assert.NotEmpty(first.Mails);
        Assert.Empty(ConfirmationRule.Apply(At(first.State, world.Time.Now)).Mails);
        Assert.NotEmpty(again.Mails);
        Assert.Empty(ConfirmationRule.Apply(At(first.State with { Confirmed = new(1, world.Time.Now, "x") }, first.Wake!.Value)).Mails);
    }

    [Fact]
    public async Task Where_nobody_can_confirm_the_secretariat_is_told_instead_and_the_occasion_is_not_lost()
    {
        var (world, phase) = await Open();
        await Submit(world, "目標です。", "clerk");
        var open = (await world.Visit(Sheet)).Cycle;
        var ward = (await WardState.Read(world.Record, SheetWorld.Partition))!;
        var sheet = ward.Sheet(Sheet)!.Body;
        var vacant = ward with { Posts = [.. ward.Posts.Where(p => !ConfirmRule.Leads(sheet, p.Body)), ward.Posts[0] with { Body = new(new("desk"), SheetWorld.Ward, PostRole.Coordinator, PostKind.Regular, "取りまとめ担当", "desk", ["desk@example.lg.jp"]) }] };
        SheetMoment At(WardState state) => new(open, state, sheet, phase, sheet.State(T), SheetDates.Of(open.Timetable, state.Head.Body, sheet, T), world.Time.Now);

        var told = ConfirmationRule.Apply(At(vacant));
        var nobody = ConfirmationRule.Apply(At(vacant with { Posts = [.. vacant.Posts.Where(p => p.Body.Id.Value != "desk")] }));

        Assert.Equal("desk", Assert.Single(told.Mails).Post.Id.Value);
        Assert.Empty(nobody.Mails);
        Assert.Equal(sheet.State(T), nobody.State);
    }

    [Fact]
    public async Task Paper_that_was_taken_in_asks_nobody_to_confirm_it()
    {
        var (world, phase) = await Open();
        await Submit(world, "目標です。", "clerk");
        var state = await world.State(Sheet, T);

        Assert.True(ConfirmRule.Awaits(phase, state));
        Assert.False(ConfirmRule.Awaits(phase, state with { Migrated = true }));
    }

    private static ConfirmDesk Desk(SheetWorld world) => new(world.Record, world.Parts.Bell, world.Time);

    private static async Task<(SheetWorld, PhaseScheme)> Open()
    {
        var yaml = ShippedSchemes.Yaml(ShippedSchemes.Default)!;
        var world = await SheetWorld.Open(yaml: yaml.Replace("  - id: targets\n", "  - id: targets\n    confirm: head\n", StringComparison.Ordinal));
        return (world, (await world.Visit(Sheet)).Cycle.Scheme.Phase(T));
    }

    private static async Task Submit(SheetWorld world, string text, string post, int revision = 0) =>
        Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(await world.Visit(Sheet, post), SheetWorld.Entry(text, revision)));
}
