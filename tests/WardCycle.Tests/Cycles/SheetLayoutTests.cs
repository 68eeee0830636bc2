using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles;

public sealed class SheetLayoutTests
{
    private static readonly string[] InOrder =
        ["somu", "machi", "madoguchi", "shiminzei", "nozei", "kaigo", "hogo", "nenkin", "kenko", "eisei"];

    [Fact]
    public async Task A_ward_of_11_sections_has_10_sheets_a_joint_one_among_them() =>
        Assert.Equal(InOrder.Order(StringComparer.Ordinal), (await Sheets()).Keys.Select(s => s["mihon-".Length..]).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_joint_sheet_names_its_lead_first() =>
        Assert.Equal(["mihon-shiminzei", "mihon-shisanzei"], (await Sheets())["mihon-shiminzei"].Units.Select(u => u.Value));

    [Fact]
    public async Task A_shared_field_is_the_leads_and_the_member_answers_only_what_is_its_own()
    {
        var (world, member) = (await World.Open(), (await Sheets())["mihon-hogo"]);
        var scheme = (await world.Cycle()).Scheme;
        Assert.Equal("mihon-kaigo", member.SharedFrom(new FieldId("target"))?.Value);
        Assert.True(member.IsFilledByLead(scheme.Phase(World.Targets)));
        Assert.False(member.IsFilledByLead(scheme.Phase(World.MidYear)));
    }

    [Fact]
    public async Task A_summary_counts_a_joint_sheet_once_a_section_and_a_member_as_its_lead_stands()
    {
        var world = await World.Open();
        await world.Pass();
        await world.Set("shiminzei", s => s with { Revision = 1 });
        await world.Set("kaigo", s => s with { Revision = 1, Checked = new(1, World.At(2026, 4, 16), "account:a") });
        await world.Set("somu", s => s with { DraftAt = World.At(2026, 4, 16) });
        var ward = await world.State();
        var targets = Summaries.Of(await world.Cycle(), ward, ward.Head.Body, world.Time.GetUtcNow()).Phases[World.Targets];
        Assert.False(targets.Shut);
        Assert.Equal(
            [(SheetProgress.NotStarted, 6), (SheetProgress.Draft, 1), (SheetProgress.Submitted, 2), (SheetProgress.Checked, 2)],
            targets.Sections.Select(s => (s.Key, s.Value)));
    }

    [Fact]
    public async Task A_summary_is_the_same_only_where_every_count_is()
    {
        var world = await World.Open();
        var (cycle, ward) = (await world.Cycle(), await world.State());
        var summary = Summaries.Of(cycle, ward, ward.Head.Body, world.Time.GetUtcNow());
        Assert.True(Summaries.Same(summary, Summaries.Of(cycle, ward, ward.Head.Body, world.Time.GetUtcNow())));
        Assert.False(Summaries.Same(summary, null));
        Assert.False(Summaries.Same(summary, summary with { MailTrouble = 1 }));
        Assert.False(Summaries.Same(summary, summary with { Wake = world.Time.GetUtcNow() }));
    }

    private static async Task<Dictionary<string, SheetHead>> Sheets() =>
        (await (await World.Open()).State()).Sheets.ToDictionary(s => s.Body.Id.Value, s => s.Body);
}
