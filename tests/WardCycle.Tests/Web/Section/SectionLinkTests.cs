using AngleSharp.Html.Dom;
using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Standards;
using WardCycle.Tests.Schemes;
using WardCycle.Tests.Standards;
using static WardCycle.Tests.Sheets.SheetWorld;
using static WardCycle.Tests.Web.Section.SectionSite;

namespace WardCycle.Tests.Web.Section;

/// <summary>The ward's policy on top of the form; links to policy and standards, and a tick for the casebook.</summary>
public sealed class SectionLinkTests
{
    private static readonly PhaseId Review = new("review");

    private static readonly string Yaml = SchemeFiles.Example.Replace("""
            max-length: 600

    """, """
            max-length: 600
          - { id: kept, label: 踏まえる基準, kind: links, to: standards, public: true, required: true }
          - { id: aim, label: 関わる方針, kind: links, to: policy, public: true, required: false }
          - { id: good, label: 事例集, kind: tick, mark: case, beside: reason, public: false, required: false }
          - { id: state, label: この基準の点検, for: standard, kind: choice, scale: course, public: false, required: true }

    """, StringComparison.Ordinal) + StandardsWorld.Room + StandardsWorld.First + "\n";

    [Fact]
    public async Task Policy_stands_on_top_and_what_is_ticked_is_kept_printed_and_proposed()
    {
        await using var site = await SectionSite.Open(Yaml);
        var form = await site.Enter(Soumu);
        Assert.Contains("区の方針はまだ定められていません。", form.Text, StringComparison.Ordinal);
        await SetPolicy(site);

        form = await site.Enter(Soumu);
        Assert.Contains("北区の区役所サービス向上方針 方針1 待ち時間を短くします", form.Text, StringComparison.Ordinal);
        form.Tick("順調").Fill("順調でない理由", "入口の掲示を変えました。").Tick("方針1").Tick("好事例として紹介する");
        Check(form, "std1--state", "on-course");
        Check(form, "std2--state", "off-course");
        var refused = await form.Press(SectionSite.Check);
        Assert.Contains("「踏まえる基準」を選んでください。", refused.Problems);

        var check = await refused.Tick("基準1").Tick("基準2").Press(SectionSite.Check);
        Assert.Contains("基準1、基準2", check.Text, StringComparison.Ordinal);
        Assert.Contains("受付番号", (await check.Press(Send)).Text, StringComparison.Ordinal);

        var answers = (await site.World.Read<Revision>(WardCycle.Record.Keys.Revision(Soumu, Review, 1))).Answers;
        Assert.Equal(("std1 std2", "p1", "yes", "off-course"), (answers[new("kept")], answers[new("aim")], answers[new("good")], answers[new("std2--state")]));
        var open = await site.World.Cycles.Get(Cycle);
        var state = (await WardState.Read(site.World.Record, Partition))!;
        var ticked = Assert.Single(await TickedText.Read(site.World.Record, open, state, TickMark.Case, new(2026, 4, 20), default));
        Assert.Equal("入口の掲示を変えました。", ticked.Text);
    }

    [Fact]
    public async Task What_is_offered_nowhere_is_refused()
    {
        await using var site = await SectionSite.Open(Yaml);
        await SetPolicy(site);
        var form = await site.Enter(Soumu);
        Forge(form.Tick("基準1"), "std9");
        Assert.Contains("「踏まえる基準」は、表示されている中から選んでください。", (await form.Press(Save)).Problems);

        form = await site.Enter(Soumu);
        Forge(form.Tick("方針1"), "p7");
        Assert.Contains("「関わる方針」は、表示されている方針の中から選んでください。", (await form.Press(Save)).Problems);
    }

    private static async Task SetPolicy(SectionSite site)
    {
        var city = new Actor("jimukyoku", new HashSet<AccountRole> { AccountRole.City });
        var commands = new StandardCommands(site.World.Record, site.World.Cycles, site.World.Time);
        Assert.IsType<CommandResult.Done>(await commands.Do(city, Cycle, new StandardCommand.SetPolicy(Ward, [new("", "待ち時間を短くします")], "区長", new(2026, 4, 20))));
    }

    private static void Check(Page form, string field, string code) =>
        ((IHtmlInputElement)form.Document.QuerySelector($"input[type=radio][name$='{field}'][value='{code}']")!).IsChecked = true;

    /// <summary>The box that is ticked sends another id than the page offered.</summary>
    private static void Forge(Page form, string id) =>
        form.Document.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>().First(b => b.IsChecked).Value = id;
}
