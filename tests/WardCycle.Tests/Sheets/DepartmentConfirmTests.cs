using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Tests.Sheets;

/// <summary>部の確認: the head's superior confirms, alone or after the head; the superior's link does nothing else.</summary>
public sealed class DepartmentConfirmTests
{
    private static readonly PhaseId T = SheetWorld.Targets;
    private static readonly SheetId Sheet = SheetWorld.Soumu;

    [Fact]
    public async Task The_department_is_asked_when_the_head_has_confirmed_and_not_before()
    {
        var world = await Open("both");
        await Submit(world, "目標です。", "clerk");

        Assert.Equal([MailPurpose.Confirmation], (await Asks(world)).Select(m => m.Purpose).Distinct());
        Assert.NotNull(await Desk(world).Decide(await world.Visit(Sheet, SheetWorld.DepartmentHead), T, 1, null));

        Assert.Null(await Desk(world).Decide(await world.Visit(Sheet, "head"), T, 1, null));
        var mail = Assert.Single(await Asks(world));
        Assert.Equal((MailPurpose.DepartmentConfirmation, SheetWorld.DepartmentHead), (mail.Purpose, mail.Post.Id));

        Assert.Null(await Desk(world).Decide(await world.Visit(Sheet, SheetWorld.DepartmentHead), T, 1, null));
        Assert.Empty(await Asks(world));
        Assert.Null(ConfirmRule.Turn(await Phase(world), await world.State(Sheet, T)));
    }

    [Fact]
    public async Task Where_only_the_department_is_asked_a_heads_own_submission_waits_for_it_too()
    {
        var world = await Open("department");
        await Submit(world, "目標です。", "head");

        Assert.Equal(MailPurpose.DepartmentConfirmation, Assert.Single(await Asks(world)).Purpose);
    }

    [Fact]
    public async Task What_the_department_sends_back_reaches_head_and_clerk_and_a_new_revision_begins_with_the_head_again()
    {
        var world = await Open("both");
        await Submit(world, "目標です。", "head");

        Assert.Null(await Desk(world).Decide(await world.Visit(Sheet, SheetWorld.DepartmentHead), T, 1, "数値を入れてください。"));

        Assert.Equal(
            ["kita-soumu-clerk", "kita-soumu-head"],
            (await world.All<MailRow>("0mail-")).Where(m => m.Purpose == MailPurpose.SentBack).Select(m => m.Post.Value).Distinct().Order(StringComparer.Ordinal));
        await Submit(world, "数値を入れた目標です。", "clerk", 1);
        Assert.Equal(Confirmer.Head, ConfirmRule.Turn(await Phase(world), await world.State(Sheet, T)));
    }

    [Theory]
    [InlineData("head")]
    [InlineData("department")]
    public async Task Who_sent_it_back_may_confirm_after_all_and_send_it_back_again(string step)
    {
        var world = await Open(step);
        await Submit(world, "目標です。", "clerk");
        var visit = step == "head" ? await world.Visit(Sheet, "head") : await world.Visit(Sheet, SheetWorld.DepartmentHead);

        Assert.Null(await Desk(world).Decide(visit, T, 1, "理由です。"));
        Assert.Null(await Desk(world).Decide(visit, T, 1, null));

        Assert.Null(ConfirmRule.Turn(await Phase(world), await world.State(Sheet, T)));
        Assert.False(ConfirmRule.IsSentBack(await Phase(world), await world.State(Sheet, T)));
    }

    [Fact]
    public async Task A_vacant_department_head_passes_the_turn_upward()
    {
        var world = await Open("department");
        await world.Rewrite<Post>(SheetWorld.Partition, Keys.Post(SheetWorld.DepartmentHead), p => p with { Kind = PostKind.Vacant, Holder = "", Addresses = [] });
        await Submit(world, "目標です。", "clerk");

        Assert.Equal(SheetWorld.Mayor, Assert.Single(await Asks(world)).Post.Id);
        Assert.Null(await Desk(world).Decide(await world.Visit(Sheet, SheetWorld.Mayor), T, 1, null));
    }

    [Fact]
    public async Task A_superiors_link_opens_to_confirm_and_an_answering_posts_link_to_answer()
    {
        var world = await Open("department");
        var superior = await world.Visit(Sheet, SheetWorld.DepartmentHead);

        Assert.IsType<DoorAnswer.Confirming>(await world.Door.Open(superior.Link.Id.Value, LinkCode.Of(world.Parts.Keys, superior.Link)!));
        Assert.IsType<DoorAnswer.Granted>(await world.Door.Open((await world.Link(Sheet)).Id.Value, await world.Code(Sheet)));
    }

    [Fact]
    public async Task Without_a_department_to_confirm_no_superior_has_a_link()
    {
        var world = await Open("head");

        Assert.DoesNotContain(await world.All<LinkRow>("link-"), l => l.Post == SheetWorld.DepartmentHead || l.Post == SheetWorld.Mayor);
    }

    private static ConfirmDesk Desk(SheetWorld world) => new(world.Record, world.Parts.Bell, world.Time);

    private static async Task<SheetWorld> Open(string confirm)
    {
        var yaml = ShippedSchemes.Yaml(ShippedSchemes.Default)!;
        return await SheetWorld.Open(yaml: yaml.Replace("  - id: targets\n", $"  - id: targets\n    confirm: {confirm}\n", StringComparison.Ordinal), superiors: true);
    }

    private static async Task<PhaseScheme> Phase(SheetWorld world) => (await world.Cycles.Get(SheetWorld.Cycle)).Scheme.Phase(T);

    /// <summary>What the planner would send now.</summary>
    private static async Task<IReadOnlyList<WantedMail>> Asks(SheetWorld world)
    {
        var open = await world.Cycles.Get(SheetWorld.Cycle);
        var ward = (await WardState.Read(world.Record, SheetWorld.Partition))!;
        var sheet = ward.Sheet(Sheet)!.Body;
        return ConfirmationRule.Apply(new(
            open, ward, sheet, open.Scheme.Phase(T), sheet.State(T), SheetDates.Of(open.Timetable, ward.Head.Body, sheet, T), world.Time.Now)).Mails;
    }

    private static async Task Submit(SheetWorld world, string text, string post, int revision = 0) =>
        Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(await world.Visit(Sheet, post), SheetWorld.Entry(text, revision)));
}
