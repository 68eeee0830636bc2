using FsCheck;
using FsCheck.Fluent;
using WardCycle.Publication;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Editions;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat;

/// <summary>What stands between the closing and the public.</summary>
public sealed class PublicationTests
{
    private static readonly WardCycle.Schemes.PhaseId T = DeskWorld.Targets;

    [Fact]
    public async Task A_real_cycles_edition_is_not_decided_before_somebody_has_looked_for_personal_data()
    {
        var world = await DeskWorld.Start();
        await world.Put(Composed());

        Assert.Contains("個人情報の確認", DeskWorld.Refused(await world.Do(new CycleCommand.Decide(T, 1, Decision)), "").Message, StringComparison.Ordinal);
        DeskWorld.Accepted(await world.Do(new CycleCommand.SignPersonalData(T, 1, "職名だけです。"), DeskWorld.Publisher));
        DeskWorld.Accepted(await world.Do(new CycleCommand.SignPersonalData(T, 1), DeskWorld.Publisher));

        Assert.Equal(("publisher", "職名だけです。"), ((await world.Edition(1))!.Checked!.By, (await world.Edition(1))!.Checked!.Note));
        DeskWorld.Accepted(await world.Do(new CycleCommand.Decide(T, 1, Decision)));
        Assert.Equal(EditionState.Decided, (await world.Edition(1))!.State);
    }

    [Fact]
    public async Task A_rehearsal_may_be_decided_without_it()
    {
        var world = await DeskWorld.Start(isRehearsal: true);
        await world.Put(Composed());

        DeskWorld.Accepted(await world.Do(new CycleCommand.Decide(T, 1, Decision)));
    }

    [Theory]
    [InlineData("窓口 kusei@example.lg.jp へ", "メールアドレス", "an address")]
    [InlineData("電話 075-000-1234 です", "電話番号", "a number")]
    [InlineData("電話 ０７５（０００）１２３４", "電話番号", "a full-width number")]
    [InlineData("担当の山田氏が説明", "敬称", "a name with 氏")]
    [InlineData("鈴木様から", "敬称", "a name with 様")]
    [InlineData("佐藤花子が担当", "職員の氏名", "a name of the record")]
    [InlineData("区民の皆様とともに、多様な声を聞く様式で、お客様の氏名を確かめ、令和8年4月1日から10-20件", null, "words of every report")]
    public void What_may_be_personal_data_is_pointed_at(string text, string? kind, string reason)
    {
        var kinds = PersonalDataHints.In(text, ["佐藤花子"]).Select(h => h.Kind).ToList();

        Assert.True(kind is null ? kinds.Count == 0 : kinds.Contains(kind), $"{reason}: {string.Join(',', kinds)}");
    }

    [Fact]
    public void From_any_facts_there_is_one_stage_and_what_is_unsettled_never_brings_it_nearer_to_the_public()
    {
        var facts = from opened in ArbMap.Default.GeneratorFor<bool>()
                    from shut in ArbMap.Default.GeneratorFor<bool>()
                    from signed in ArbMap.Default.GeneratorFor<bool>()
                    from state in Gen.Elements<EditionState?>([null, .. Enum.GetValues<EditionState>().Cast<EditionState?>()])
                    select (opened, shut, signed, state);
        Prop.ForAll(facts.ToArbitrary(), f =>
        {
            var edition = f.state is { } s ? new EditionRow(T, 1, s, DeskWorld.Now, Checked: f.signed ? new("a", DeskWorld.Now, "") : null) : null;
            var settled = PublicationStages.Of(f.opened, f.shut, edition, isUnsettled: false);
            var unsettled = PublicationStages.Of(f.opened, f.shut, edition, isUnsettled: true);
            return PublicationStages.Word(settled).Length > 0
                && unsettled <= settled
                && (settled == PublicationStage.AwaitsDecision) == (f is { state: EditionState.Composed, signed: true })
                && (edition is not null || (settled == PublicationStage.Gathering) == f.shut);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(null, "2026-06-10", 0, "on the day")]
    [InlineData(null, "2026-06-15", 5, "not posted yet")]
    [InlineData("2026-06-12", "2026-07-01", 2, "posted late")]
    [InlineData("2026-06-10", "2026-07-01", 0, "posted in time")]
    public void Lateness_is_counted_from_the_publication_date(string? posted, string today, int days, string reason)
    {
        var edition = Composed() with { PostedOn = posted is null ? null : DateOnly.Parse(posted, null), PostedAddress = "https://example.lg.jp/" };

        Assert.True(days == PostingLateness.Of(DeskWorld.Ward, [edition], new(2026, 6, 10), DateOnly.Parse(today, null)).Days, reason);
    }

    [Theory]
    [InlineData(null, 0, "withdrawn before anything was posted: the days stop")]
    [InlineData(EditionState.Composed, 0, "the correction is not published yet")]
    [InlineData(EditionState.Published, 20, "the correction is published, and waits to be posted")]
    public async Task Days_stop_at_the_withdrawal_until_something_is_published_again(EditionState? next, int later, string reason)
    {
        var world = await DeskWorld.Start();
        await world.Put(Composed() with { State = EditionState.Published, PublishedAt = DeskWorld.Now });
        DeskWorld.Accepted(await world.Do(new CycleCommand.WithdrawEdition(T, 1, "数値の誤りが見つかったため。")));
        var withdrawn = (await world.Edition(1))!;
        List<EditionRow> editions = [withdrawn];
        if (next is { } state)
        {
            editions.Add(withdrawn with { Number = 2, State = state, Withdrawal = null, WithdrawnAt = null, PublishedAt = state == EditionState.Published ? DeskWorld.Now.AddDays(1) : null });
        }

        Assert.Equal(DeskWorld.Now, withdrawn.WithdrawnAt);
        Assert.True(3 + later == PostingLateness.Of(DeskWorld.Ward, editions, DeskWorld.Today.AddDays(-3), DeskWorld.Today.AddDays(20)).Days, reason);
    }

    [Fact]
    public async Task A_ward_posts_on_its_own_site_and_a_correction_makes_nobody_late()
    {
        var world = await DeskWorld.Start();
        await world.Put(Composed() with { State = EditionState.Published, PublishedAt = DeskWorld.Now });
        DeskWorld.Refused(await world.Do(new CycleCommand.RecordPosting(T, 1, DeskWorld.Today, "https://example.lg.jp/", new("nai"))), "ward");

        DeskWorld.Accepted(await world.Do(new CycleCommand.RecordPosting(T, 1, DeskWorld.Today, "https://example.lg.jp/mihon/", DeskWorld.Ward)));
        await world.Put(Composed() with { Number = 2, State = EditionState.Published, PostedOn = DeskWorld.Today.AddDays(40) });

        var days = PostingLateness.Of(DeskWorld.Ward, [(await world.Edition(1))!, (await world.Edition(2))!], DeskWorld.Today, DeskWorld.Today.AddDays(50));
        Assert.Equal((DeskWorld.Today, 0), (days.PostedOn!.Value, days.Days));
    }

    [Fact]
    public async Task An_agreement_to_wait_beyond_the_closing_lets_the_section_itself_answer()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        world.Time.Now = DeskWorld.Now.AddDays(60);
        await world.Plan();
        Assert.Equal(Gate.Shut, (await world.Of(sheet, T)).Gate);

        DeskWorld.Accepted(await world.Do(new SheetCommand.AgreeUntil(sheet, T, DeskWorld.Today.AddDays(65))));
        await world.Plan();
        Assert.Equal(Gate.Open, (await world.Of(sheet, T)).Gate);
        world.Time.Now = DeskWorld.Now.AddDays(66);
        await world.Plan();

        Assert.Equal(Gate.Shut, (await world.Of(sheet, T)).Gate);
    }

    [Fact]
    public async Task The_public_page_is_a_choice_of_the_cycle()
    {
        var world = await DeskWorld.Start();

        DeskWorld.Accepted(await world.Do(new CycleCommand.ShowPublicPage(false)));

        Assert.True((await world.Open()).Cycle.HidesPublicPage);
        Assert.Contains(await world.Audit(ofCycle: true), a => a.What == "cycle.public-page");
    }

    private static DecisionData Decision => new(DeskWorld.Today, DeskWorld.Today, "区政第12号", "区長");

    private static EditionRow Composed() => new(T, 1, EditionState.Composed, DeskWorld.Now, ComposedAt: DeskWorld.Now);
}
