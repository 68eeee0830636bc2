using System.Text;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Standards;
using static WardCycle.Tests.Standards.StandardsWorld;

namespace WardCycle.Tests.Standards;

public sealed class StandardCommandsTests
{
    [Fact]
    public async Task The_schemes_own_catalogue_begins_where_no_year_hands_one_on()
    {
        var world = await Start();
        var inForce = (await world.Open()).Scheme.Standards!.InForce;
        Assert.Equal(["基準1", "基準2"], inForce.Select(s => s.Words.Number));
        Assert.Equal("15分以内", inForce[0].Words.Level!.Words);
        Assert.All(inForce, s => Assert.Null(s.Decision));
    }

    [Fact]
    public async Task A_ward_proposes_the_bureau_answers_the_committee_decides_and_everything_is_audited()
    {
        var world = await Start();
        world.Time.Now = At(2027, 3, 5);
        Accepted(await world.Do(Raise() with { Sheet = await world.AnySheet(), Phase = new("year-end") }, OfWard));
        Accepted(await world.Do(new StandardCommand.AskBureau(1, "市民文化局戸籍住民サービス課", new(2027, 3, 5))));
        world.Time.Now = At(2027, 3, 12);
        Refused(await world.Do(new StandardCommand.RecordAnswer(1, "支障ありません。", new(2027, 3, 4))), "answeredOn");
        Accepted(await world.Do(new StandardCommand.RecordAnswer(1, "支障ありません。", new(2027, 3, 12))));
        Assert.Contains("令和9年度から適用します", Accepted(await world.Do(world.Adopt(1, StandardMove.Raise))), StringComparison.Ordinal);

        var state = await world.State();
        Assert.Equal(10, state.Catalogue.InForce(new(2027))[0].Words.Level!.Value);
        Assert.Equal(15, state.Catalogue.InForce(new(2026))[0].Words.Level!.Value);
        Assert.Equal((ProposalState.Adopted, 1), (state.Proposals[0].Body.State, state.Proposals[0].Body.Decision!.Value));
        var audit = await world.Audit();
        Assert.Equal(["standard.bureau-answered", "standard.bureau-asked", "standard.decided", "standard.proposed"], audit.Select(a => a.What).Order(StringComparer.Ordinal));
        Assert.Equal("account:mihon-desk", audit.Single(a => a.What == "standard.proposed").Who);
    }

    [Fact]
    public async Task What_would_lower_a_standard_is_adopted_only_by_a_decision_that_says_so()
    {
        var world = await Start();
        Accepted(await world.Do(Raise(20), OfWard));
        Assert.Contains("引下げ", Refused(await world.Do(world.Adopt(1, StandardMove.Raise)), "move").Message, StringComparison.Ordinal);
        Refused(await world.Do(world.Adopt(1, StandardMove.Lower) with { Reason = " " }), "reason");
        Accepted(await world.Do(world.Adopt(1, StandardMove.Lower)));
        Refused(await world.Do(world.Adopt(1, StandardMove.Lower)), "proposal");
    }

    public static TheoryData<string, StandardCommand, string> Refusals => new()
    {
        { "nothing would change", Raise(15), "text" },
        { "no such standard", Raise() with { Standard = new("std9") }, "standard" },
        { "nothing is proposed at all", new StandardCommand.Propose(Ward, null, null, "理由"), "standard" },
        { "no reason", Raise() with { Reason = "" }, "reason" },
        { "a word that the scheme does not know", Raise() with { Words = Words(10) with { Principle = "kindness" } }, "principle" },
        { "no such ward", Raise() with { Ward = new("yoso") }, "ward" },
        { "no such sheet", Raise() with { Sheet = new("yoso-ka") }, "sheet" },
        { "no such phase", Raise() with { Phase = new("x") }, "phase" },
        { "no such proposal", new StandardCommand.AskBureau(7, "局", new(2026, 5, 1)), "proposal" },
        { "a catalogue is there already", new StandardCommand.ImportCatalogue([Words(5)]), "" },
        { "a policy without lines", new StandardCommand.SetPolicy(Ward, [new("", " ")], "区長", new(2026, 4, 20)), "line-1" },
        { "a policy set tomorrow", new StandardCommand.SetPolicy(Ward, [new("", "方針")], "区長", new(2026, 5, 9)), "setOn" },
        { "the city's committee does not meet in a ward", new StandardCommand.RecordMeeting(Ward, "bucho-kaigi", new(2026, 5, 1), "議題", "決定", "理由"), "committee" },
        { "a case without a theme", new StandardCommand.AddCase(Ward, "名前", "内容", "comfort", ""), "theme" },
        { "no such case", new StandardCommand.WithdrawCase(3, "理由"), "" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_does_not_fit_is_refused_at_its_field_and_writes_nothing(string reason, StandardCommand command, string field)
    {
        var world = await Start();
        var result = await world.Do(command);
        Assert.True(result is CommandResult.Refused refused && refused.Problems[0].Field == field, $"{reason}: {result}");
        Assert.Empty(await world.Audit());
    }

    [Fact]
    public async Task Wards_propose_and_set_their_policy_and_the_city_decides()
    {
        var world = await Start();
        Refused(await world.Do(Raise(), OfAnotherWard), "");
        Refused(await world.Do(Raise(), Viewer), "");
        Refused(await world.Do(Raise() with { Ward = Keys.City }, OfWard), "");
        Accepted(await world.Do(Raise() with { Ward = Keys.City }));
        Refused(await world.Do(world.Adopt(1, StandardMove.Raise), OfWard), "");
        Refused(await world.Do(new StandardCommand.AddCase(Ward, "名前", "内容", null, "掲示"), OfWard), "");
        Accepted(await world.Do(new StandardCommand.SetPolicy(Ward, [new("", "待ち時間を短くします。")], "区長", new(2026, 5, 1)), OfWard));
        Refused(await world.Do(new StandardCommand.SetPolicy(Ward, [new("", "別の方針")], "区長", new(2026, 5, 1)), OfAnotherWard), "");
        Accepted(await world.Do(new StandardCommand.RecordMeeting(Ward, "kojo-iinkai", new(2026, 5, 1), "年間の取組", "進める", "方針に沿うため"), OfWard));
    }

    [Fact]
    public async Task A_policys_lines_keep_their_ids_and_earlier_versions_stay()
    {
        var world = await Start();
        Accepted(await world.Do(new StandardCommand.SetPolicy(Ward, [new("", "待ち時間を短くします"), new("", "案内を見直します")], "区長", new(2026, 4, 20)), OfWard));
        Accepted(await world.Do(new StandardCommand.SetPolicy(Ward, [new("p2", "案内と掲示を見直します"), new("", "職場で話し合います"), new("p1", "")], "区長", new(2026, 5, 1)), OfWard));
        var state = await world.State();
        Assert.Equal([("p2", "案内と掲示を見直します"), ("p3", "職場で話し合います")], state.Policy(Ward)!.Lines.Select(l => (l.Id, l.Text)));
        Assert.Equal(2, state.Policies.Count);
    }

    [Fact]
    public async Task The_city_adds_a_case_once_and_takes_it_out_with_a_reason()
    {
        var world = await Start();
        var add = new StandardCommand.AddCase(Ward, "順番の掲示", "待ち人数を入口に掲げました。", "comfort", "待ち時間", await world.AnySheet(), new("year-end"), new("reflection"));
        Accepted(await world.Do(add));
        Assert.Contains("すでに", Accepted(await world.Do(add)), StringComparison.Ordinal);
        Accepted(await world.Do(new StandardCommand.WithdrawCase(1, "個人が分かる記載のため")));
        Assert.Equal("個人が分かる記載のため", Assert.Single((await world.State()).Cases).Body.Withdrawn);
        Accepted(await world.Do(add));
    }

    [Fact]
    public async Task A_first_catalogue_comes_from_a_file_whole_or_not_at_all()
    {
        var world = await Start(withCatalogue: false);
        var scheme = (await world.Open()).Scheme.Standards!;
        var (none, problems) = CatalogueCsv.Read(Encoding.UTF8.GetBytes("番号,名称,内容,水準,理念\n基準1,待ち時間,お知らせします。,早く,快適な環境\n基準2,,着けます。,,親切\n"), "kijun.csv", scheme);
        Assert.Empty(none);
        Assert.Equal([(2, "水準"), (3, "理念"), (3, "")], problems.Select(p => (p.Line, p.Field)));

        var (standards, _) = CatalogueCsv.Read(Encoding.UTF8.GetBytes("番号,名称,内容,水準,見直し,理念\n基準1,待ち時間,お知らせします。,１５分以内,法令,快適な環境\n"), "kijun.csv", scheme);
        Accepted(await world.Do(new StandardCommand.ImportCatalogue(standards)));
        var inForce = Assert.Single((await world.Open()).Scheme.Standards!.InForce);
        Assert.Equal(("15分以内", StandardScope.Law, "comfort"), (inForce.Words.Level!.Words, inForce.Words.Scope, inForce.Words.Principle));
        Assert.Equal(2, (await world.Open()).Cycle.SchemeVersion);
    }

    [Fact]
    public async Task Two_acts_at_once_do_not_pass_each_other()
    {
        var world = await Start();
        var results = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => world.Do(Raise(10 - n), OfWard)));
        Assert.All(results, r => Accepted(r));
        Assert.Equal([1, 2, 3, 4, 5, 6], (await world.State()).Proposals.Select(p => p.Body.Number));
        Assert.Equal(6, (await world.State()).Head!.Body.Acts);
    }
}
