using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Schemes;

namespace WardCycle.Tests.Cycles;

/// <summary>Who fills which sheet is the scheme's word.</summary>
public sealed class SheetsOfFillersTests
{
    private static readonly UnitId Ward = SampleOrganisation.Ward;

    [Theory]
    [InlineData("section", 10, "eleven sections, two on a joint sheet")]
    [InlineData("department", 3, "three departments")]
    [InlineData("ward", 1, "the ward itself")]
    [InlineData("working-group", 1, "its working group")]
    [InlineData("bureau", 1, "a bureau's counter in the building")]
    public void Each_kind_of_unit_has_its_sheets(string filler, int sheets, string because)
    {
        var scheme = SchemeFiles.Loaded(SchemeFiles.Example.Replace("filler: section", $"filler: {filler}", StringComparison.Ordinal));
        Assert.True(Sheets(scheme).Count == sheets, because);
    }

    /// <summary>A city has no place in a ward's layout: such a scheme is refused at the start instead of waiting for nobody.</summary>
    [Fact]
    public void A_sheet_of_the_city_itself_is_laid_out_in_no_ward() =>
        Assert.Empty(Sheets(SchemeFiles.Loaded(SchemeFiles.Example.Replace("filler: section", "filler: city", StringComparison.Ordinal))));

    [Fact]
    public void A_scheme_that_only_the_city_fills_is_refused_at_the_start_with_what_to_do()
    {
        var yaml = SchemeFiles.Example.Replace("filler: section", "filler: city", StringComparison.Ordinal);
        var request = new StartRequest(
            new("shi-2026"), "uid", yaml, new(2026), "市の様式", SampleOrganisation.Sample, [Ward], new("区政推進課", "", ""), false, Pace.Real,
            new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), "account:test");
        var problem = StartCheck.Problems(request, SchemeFiles.Loaded(yaml)).First(p => p.Field == "wards");
        Assert.Contains("入力する組織がありません", problem.Message, StringComparison.Ordinal);
        Assert.Contains("filler", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_of_further_kinds_fill_the_same_sheets() =>
        Assert.Equal(12, Sheets(SchemeFiles.Loaded(SchemeFiles.Example.Replace("filler: section", "filler: section\nalso-filled-by: [working-group, bureau]", StringComparison.Ordinal))).Count);

    [Fact]
    public void An_owners_items_are_asked_on_its_sheet_alone()
    {
        var scheme = SchemeFiles.Loaded(SchemeFiles.ItemExample.Replace("- id: o2\n", "- id: o2\n        owner: mihon-kaigo\n", StringComparison.Ordinal));
        var sheets = Sheets(scheme).ToDictionary(s => s.Id.Value);
        Assert.Contains(Fields(scheme, sheets["mihon-kaigo"]), f => f == "o2--actual");
        Assert.DoesNotContain(Fields(scheme, sheets["mihon-somu"]), f => f.StartsWith("o2", StringComparison.Ordinal));
        Assert.Contains(Fields(scheme, sheets["mihon-somu"]), f => f == "o1--actual");
    }

    [Fact]
    public void An_owner_of_another_kind_has_a_sheet_of_what_it_owns()
    {
        var scheme = SchemeFiles.Loaded(SchemeFiles.ItemExample.Replace("- id: o2\n", "- id: o2\n        owner: mihon-fukushi\n", StringComparison.Ordinal));
        var department = Assert.Single(Sheets(scheme), s => s.Lead.Value == "mihon-fukushi");
        Assert.Equal(["o2--actual", "o2--rating", "o2--why", "summary"], Fields(scheme, department));
    }

    [Fact]
    public void A_draft_or_submission_holds_nothing_that_its_sheet_does_not_ask()
    {
        var scheme = SchemeFiles.Loaded(SchemeFiles.ItemExample.Replace("- id: o2\n", "- id: o2\n        owner: mihon-kaigo\n", StringComparison.Ordinal));
        var sheet = Sheets(scheme).First(s => s.Id.Value == "mihon-somu");
        var typed = new SheetEntry(new("review"), new(new Dictionary<FieldId, string> { [new("o1--actual")] = "1", [new("o2--actual")] = "2" }), 0, 0);
        Assert.Equal(["o1--actual"], typed.OwnedBy(sheet, scheme.Phases[0]).Answers.Values.Keys.Select(k => k.Value));
    }

    [Fact]
    public void Departments_and_mayors_answer_their_units_sheets_and_nobody_elses()
    {
        Assert.True(PostRole.WardMayor.AnswersItsUnit() && PostRole.DepartmentHead.AnswersItsUnit() && PostRole.Clerk.AnswersItsUnit());
        Assert.False(PostRole.Coordinator.AnswersItsUnit() || PostRole.Secretariat.AnswersItsUnit() || PostRole.Clerk.LeadsItsUnit());
    }

    [Fact]
    public async Task A_ward_in_which_nobody_fills_a_sheet_cannot_be_started()
    {
        var scheme = ShippedSchemes.Yaml("reform-plan-item")!;
        var world = new World();
        var roster = SampleOrganisation.Generate(1, 3);
        var refused = await new CycleStart(world.Record, World.Days, world.Time).Start(new(
            World.Id, "uid", scheme, new(2026), "試験", roster, [World.Ward], new("事務局", "", ""), true, Pace.Real, world.Time.GetUtcNow(), "account:a"));
        Assert.Contains("入力する組織がありません", Assert.Single(Assert.IsType<StartResult.Refused>(refused).Problems).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Fields(Scheme scheme, SheetHead sheet) => sheet.Of(scheme.Phases[0]).Fields.Select(f => f.Id.Value);

    private static IReadOnlyList<SheetHead> Sheets(Scheme scheme) => SheetLayout.Of(SampleOrganisation.For(scheme, 1, 11), Ward, scheme);
}
