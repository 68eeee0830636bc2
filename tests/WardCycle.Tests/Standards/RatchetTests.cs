using FsCheck;
using FsCheck.Fluent;
using WardCycle.Calendar;
using WardCycle.Standards;

namespace WardCycle.Tests.Standards;

/// <summary>Standards go up like a ratchet: document 001.</summary>
public sealed class RatchetTests
{
    private static readonly FiscalYear Year = new(2026);
    private static readonly StandardId Waiting = new("waiting");

    public static TheoryData<string, StandardLevel?, StandardLevel?, StandardMove?> Levels => new()
    {
        { "less waiting is stricter", new(false, 15, "分"), new(false, 10, "分"), StandardMove.Raise },
        { "more waiting is laxer", new(false, 15, "分"), new(false, 20, "分"), StandardMove.Lower },
        { "more satisfaction is stricter", new(true, 80, "%"), new(true, 85, "%"), StandardMove.Raise },
        { "less satisfaction is laxer", new(true, 80, "%"), new(true, 79.9m, "%"), StandardMove.Lower },
        { "80.0 is 80", new(true, 80, "%"), new(true, 80.0m, "%"), StandardMove.Reword },
        { "a first level binds more than words alone", null, new(true, 80, "%"), StandardMove.Raise },
        { "words alone bind less than a level", new(true, 80, "%"), null, StandardMove.Lower },
        { "another unit cannot be compared, so it counts as lowered", new(false, 15, "分"), new(false, 1, "時間"), StandardMove.Lower },
        { "turned round, it counts as lowered", new(false, 15, "分"), new(true, 15, "分"), StandardMove.Lower },
        { "words alone, changed", null, null, StandardMove.Reword },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_move_is_named_by_what_it_does_to_the_level(string reason, StandardLevel? before, StandardLevel? after, StandardMove? move) =>
        Assert.True(move == Ratchet.MoveOf(Words("前の文", before), Words("後の文", after)), reason);

    [Fact]
    public void Nothing_changed_is_no_move() => Assert.Null(Ratchet.MoveOf(Words("文", null), Words("文", null)));

    [Fact]
    public void A_standard_is_never_laxer_than_the_last_decision_that_said_so()
    {
        var years = from steps in Gen.ArrayOf(from value in Gen.Choose(0, 30) from said in Gen.Elements(Enum.GetValues<StandardMove>()) select (Value: (decimal)value, Said: said))
                    select steps;
        Prop.ForAll(years.ToArbitrary(), steps =>
        {
            var catalogue = new Catalogue([new(Waiting, 1, Words("待ち時間", new(false, 15, "分")), Year)]);
            var year = Year;
            foreach (var (value, said) in steps)
            {
                var proposal = Proposal(Words("待ち時間", new(false, value, "分")));
                var decision = Decision(ProposalState.Adopted, said);
                var before = catalogue.Newest(Waiting)!.Words.Level!;
                if (StandardReview.Problems(catalogue, proposal, decision, decision.On).Count == 0 && StandardReview.VersionOf(catalogue, proposal, decision, year) is { } next)
                {
                    catalogue = new([.. catalogue.Versions, next]);
                    Assert.True(next.Words.Level!.CompareTo(before) >= 0 || said == StandardMove.Lower, $"{before.Words} became {next.Words.Level.Words} by a decision to {said}");
                }

                year = year.Next;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_decided_is_in_force_from_the_next_fiscal_year()
    {
        var old = new Standard(Waiting, 1, Words("待ち時間", new(false, 15, "分")), new(2024));
        var next = StandardReview.VersionOf(new([old]), Proposal(Words("待ち時間", new(false, 10, "分"))), Decision(ProposalState.Adopted, StandardMove.Raise), Year)!;
        var catalogue = new Catalogue([old, next]);
        Assert.Equal(15, catalogue.InForce(Year).Single().Words.Level!.Value);
        Assert.Equal(10, catalogue.InForce(Year.Next).Single().Words.Level!.Value);
        Assert.Equal((2, 1), (next.Version, next.Decision!.Value));
    }

    [Fact]
    public void A_retired_standard_is_in_force_until_the_year_ends_and_can_be_created_anew()
    {
        var old = new Standard(Waiting, 1, Words("待ち時間", null), new(2024));
        var retired = StandardReview.VersionOf(new([old]), Proposal(null), Decision(ProposalState.Adopted, StandardMove.Retire), Year)!;
        var catalogue = new Catalogue([old, retired]);
        Assert.Single(catalogue.InForce(Year));
        Assert.Empty(catalogue.InForce(Year.Next));
        Assert.Equal(StandardMove.Create, StandardReview.MoveNow(catalogue, Proposal(Words("待ち時間", null))));
    }

    [Theory]
    [InlineData(ProposalState.Rejected)]
    [InlineData(ProposalState.Deferred)]
    public void What_is_not_adopted_changes_nothing(ProposalState outcome) =>
        Assert.Null(StandardReview.VersionOf(Catalogue.Empty, Proposal(Words("待ち時間", null)), Decision(outcome, null), Year));

    [Fact]
    public void Standards_stand_in_the_order_of_their_printed_numbers()
    {
        Standard Numbered(string id, string number) => new(new(id), 1, Words("文", null) with { Number = number }, Year);
        var catalogue = new Catalogue([Numbered("a", "基準10"), Numbered("b", "基準９"), Numbered("c", "番外"), Numbered("d", "基準1")]);
        Assert.Equal(["基準1", "基準９", "基準10", "番外"], catalogue.InForce(Year).Select(s => s.Words.Number));
    }

    private static StandardWords Words(string text, StandardLevel? level) => new("基準1", "窓口の待ち時間", text, StandardScope.City, level);

    private static Proposal Proposal(StandardWords? words) =>
        new(1, Waiting, words, StandardMove.Raise, "達成できたため。", World.Ward, World.At(2027, 3, 1), "account:a");

    private static CommitteeDecision Decision(ProposalState outcome, StandardMove? move) =>
        new(1, 1, "bucho-kaigi", new(2027, 3, 20), outcome, move, "部長会議で確認した。", World.At(2027, 3, 20), "account:a");
}
