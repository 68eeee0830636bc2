using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Schemes;

/// <summary>What the schemes of documents 000, 001, 003 and 004 have to express (requirements 2 to 5).</summary>
public sealed class DocumentSchemeTests
{
    public static TheoryData<string> Ids { get; } = [.. ShippedSchemes.Ids];

    [Fact]
    public void Every_document_has_its_scheme() =>
        Assert.Equal(["kawasaki", "kyoto-kamigyo", "osaka-tsurumi", "reception-targets", "reform-plan-item"], ShippedSchemes.Ids.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Simulated_answers_have_the_right_shape_in_every_phase(string id)
    {
        var scheme = Load(id);
        foreach (var sheet in Sheets(scheme))
        {
            foreach (var phase in scheme.Phases.Where(p => !sheet.IsFilledByLead(p)))
            {
                var answers = SampleTexts.Answer(1, scheme, phase, sheet.Id.Value, 1);
                var entry = new SheetEntry(phase.Id, answers, 0, 0).OwnedBy(sheet, phase);
                Assert.Empty(EntryCheck.Submission(scheme, sheet, entry, new(new(2026), Answers.None, Answers.None)));
            }
        }
    }

    [Fact]
    public void Osaka_has_4_strategies_17_outcomes_and_7_actions_with_their_codes()
    {
        var items = Load("osaka-tsurumi").AllItems.ToLookup(i => i.Kind);
        Assert.Equal(["6-1", "6-2", "6-3", "6-4"], items["strategy"].Select(i => i.Code));
        Assert.Equal([6, 3, 5, 3], items["strategy"].Select(s => s.Items!.Count(i => i.Kind == "outcome")));
        Assert.Equal(["6-1-1", "6-1-2", "6-2-1", "6-3-1", "6-3-2", "6-4-1", "6-4-2"], items["action"].Select(i => i.Code));
    }

    [Fact]
    public void Osaka_rates_in_two_parts_and_below_the_scale()
    {
        var scheme = Load("osaka-tsurumi");
        Assert.Equal(["目標達成", "目標未達成"], scheme.Scale("goal").Grades.Select(g => g.Mark));
        Assert.Equal(["(取組は予定通り進捗)", "(更なる改善が必要)"], scheme.Scale("progress").Grades.Select(g => g.Mark));
        Assert.Equal("星なし", scheme.Scale("stars").Grades[^1].Mark);
    }

    [Fact]
    public void The_reform_plan_carries_bare_letters() =>
        Assert.All(Load("reform-plan-item").Scale("letters").Grades, g => Assert.True(g.Legend.Length == 0 && g.Mark is "A" or "B" or "C"));

    [Fact]
    public void The_reform_plan_reports_on_23_units_on_one_sheet_of_its_owner()
    {
        var scheme = Load("reform-plan-item");
        Assert.Equal(23, scheme.AllItems.Count(i => i.Kind == "unit"));
        Assert.Equal(3, scheme.AllItems.Count(i => i.Start is not null));
        var sheet = Assert.Single(Sheets(scheme));
        Assert.Equal(("r45", "jinji"), (sheet.Id.Value, sheet.Lead.Value));
    }

    [Fact]
    public void Kawasakis_policy_is_the_mayors_and_stands_on_every_other_sheet()
    {
        var scheme = Load("kawasaki");
        var sheets = Sheets(scheme);
        var mayor = Assert.Single(sheets, s => s.Filler == UnitKind.Ward);
        Assert.True(mayor.AsksNothing(scheme.Phase(new("targets"))));
        Assert.Contains(sheets, s => s.Lead.Value == "mihon-wg");
        Assert.All(sheets.Where(s => s.Id != mayor.Id), s =>
        {
            Assert.Equal(mayor.Id, s.SharedFrom(new("policy")));
            Assert.True(s.IsFilledByLead(scheme.Phase(new("policy"))));
            Assert.Equal(mayor.Id, s.AnsweredBy(scheme.Phase(new("policy"))));
            Assert.False(s.IsFilledByLead(scheme.Phase(new("targets"))));
        });
    }

    [Fact]
    public void Kawasaki_has_eight_principles_and_no_mid_year_check()
    {
        var scheme = Load("kawasaki");
        Assert.Equal(8, scheme.Scale("principle").Grades.Count);
        Assert.Equal(["policy", "targets", "review"], scheme.Phases.Select(p => p.Id.Value));
    }

    [Fact]
    public void Reception_targets_have_no_rating_one_phase_and_a_tree_of_four_levels()
    {
        var scheme = Load("reception-targets");
        var labels = Assert.Single(scheme.Scales);
        Assert.Equal(["実施", "実施予定", "拡充実施予定"], labels.Grades.Select(g => g.Mark));
        Assert.All(scheme.Phases[0].Fields.Where(f => f.Scale is not null), f => Assert.Equal("start", f.Base.Value));
        Assert.Single(scheme.Phases);
        Assert.Equal(3, scheme.AllItems.Max(i => scheme.Ancestors(i.Id).Count));
    }

    [Theory]
    [InlineData("osaka-tsurumi", "")]
    [InlineData("kawasaki", "")]
    [InlineData("reception-targets", "")]
    [InlineData("reform-plan-item", "first-half 9/30, year-end 3/31")]
    public void Only_the_documents_own_dates_are_marked_as_printed(string id, string expected)
    {
        var printed = from p in Load(id).Phases from d in p.Dates where d.Value.Printed select $"{p.Id} {d.Value.Month}/{d.Value.Day}";
        Assert.Equal(expected, string.Join(", ", printed));
    }

    private static IReadOnlyList<SheetHead> Sheets(Scheme scheme) =>
        SheetLayout.Of(SampleOrganisation.For(scheme, 1, 11), SampleOrganisation.Ward, scheme);

    private static Scheme Load(string id) => SchemeFiles.Loaded(ShippedSchemes.Yaml(id)!);
}
