using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.History;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat;

public sealed class SheetCommandsTests
{
    [Fact]
    public async Task Ward_accounts_touch_their_ward_only_and_viewers_nothing()
    {
        var world = await DeskWorld.Start();
        var note = new SheetCommand.AddNote(await world.Alone(), "メモ");
        DeskWorld.Accepted(await world.Do(note, DeskWorld.OfWard));
        DeskWorld.Refused(await world.Do(note, DeskWorld.OfAnotherWard), "");
        DeskWorld.Refused(await world.Do(note, DeskWorld.Viewer), "");
        DeskWorld.Refused(await world.Do(note, DeskWorld.Publisher), "");
    }

    [Fact]
    public async Task Two_equal_notes_in_one_moment_are_both_kept()
    {
        var world = await DeskWorld.Start();
        var note = new SheetCommand.AddNote(await world.Alone(), "電話しました。");
        DeskWorld.Accepted(await world.Do(note));
        DeskWorld.Accepted(await world.Do(note));
        Assert.Equal(2, (await world.Audit()).Count(a => a.What == "sheet.note"));
    }

    [Fact]
    public async Task Entering_on_behalf_stops_reminders_sends_a_receipt_and_keeps_the_sections_draft()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Put(sheet, DeskWorld.Targets, s => s with { DraftAt = DeskWorld.Now });
        Assert.Contains((await world.State()).OpenMails, m => m.Body.Purpose == MailPurpose.Invitation && m.Body.Sheets.Contains(sheet));

        await world.Submit(sheet);

        var mails = (await world.State()).OpenMails.Select(m => m.Body).Where(m => m.Sheets.Contains(sheet)).ToList();
        Assert.All(mails, m => Assert.Equal(MailPurpose.Receipt, m.Purpose));
        Assert.NotEmpty(mails);
        var state = await world.Of(sheet, DeskWorld.Targets);
        Assert.Equal((1, DeskWorld.Now), (state.Revision, state.DraftAt!.Value));
        var row = await world.Record.Get((await world.Open()).WardPartition(DeskWorld.Ward), Keys.Revision(sheet, DeskWorld.Targets, 1));
        var revision = row!.Read<Revision>();
        Assert.Equal((RevisionOrigin.OnBehalf, "account:jimukyoku", "紙で受け取りました。"), (revision.Origin, revision.By, revision.OnBehalfReason));
    }

    [Fact]
    public async Task The_same_entry_sent_twice_is_one_revision()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        var command = new SheetCommand.SubmitOnBehalf(sheet, DeskWorld.Targets, 0, DeskWorld.Answers("目標"), "紙", "op-1");
        DeskWorld.Accepted(await world.Do(command));
        Assert.Contains("受付済み", DeskWorld.Accepted(await world.Do(command)), StringComparison.Ordinal);
        Assert.Equal(1, (await world.Of(sheet, DeskWorld.Targets)).Revision);
    }

    [Fact]
    public async Task A_hand_over_ends_the_old_links_and_mails_and_sends_new_ones()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        var old = (await world.Links()).First(l => l.Sheet == sheet);

        DeskWorld.Accepted(await world.Do(new SheetCommand.HandOver(sheet, old.Post, "successor", ["next@example.lg.jp"], "窓口の件をよろしく。")));

        var state = await world.State();
        var post = state.Post(old.Post)!.Body;
        Assert.Equal((2, "successor"), (post.Tenure, post.Holder));
        var links = (await world.Links()).Where(l => l.Post == old.Post).ToList();
        Assert.All(links.Where(l => l.Tenure == 1), l => Assert.NotNull(l.Revoked));
        var fresh = Assert.Single(links, l => l.Tenure == 2 && l.Sheet == sheet);
        Assert.NotNull(await world.Record.Get(Keys.Installation, Keys.LinkIndex(fresh.Id)));
        Assert.All(state.OpenMails.Select(m => m.Body).Where(m => m.Post == old.Post), m => Assert.Equal((MailPurpose.HandOver, 2), (m.Purpose, m.Tenure)));
        Assert.DoesNotContain(await world.Audit(), a => a.Text.Contains("next@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_without_successor_becomes_vacant()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        var link = (await world.Links()).First(l => l.Sheet == sheet);
        DeskWorld.Accepted(await world.Do(new SheetCommand.HandOver(sheet, link.Post, "", [], null)));
        Assert.Equal(PostKind.Vacant, (await world.State()).Post(link.Post)!.Body.Kind);
        await world.Submit(sheet);
        DeskWorld.Accepted(await world.Do(new SheetCommand.Return(sheet, DeskWorld.Targets, 1, "理由", new(2026, 5, 20))));
        var told = Assert.Single((await world.State()).OpenMails, m => m.Body.Purpose == MailPurpose.Returned).Body;
        Assert.Equal(PostRole.Coordinator, (await world.State()).Post(told.Post)!.Body.Role);
    }

    [Fact]
    public async Task A_reissued_link_is_the_next_version_and_the_old_one_ends()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        var old = (await world.Links()).First(l => l.Sheet == sheet);
        DeskWorld.Accepted(await world.Do(new SheetCommand.RevokeLink(sheet, old.Id, "誤送信", true)));
        var links = (await world.Links()).Where(l => l.Sheet == sheet && l.Post == old.Post).OrderBy(l => l.Version).ToList();
        Assert.Equal([(1, true), (2, false)], links.Select(l => (l.Version, l.Revoked is not null)));
        Assert.Contains((await world.State()).OpenMails, m => m.Body is { Purpose: MailPurpose.LinkReissued, Occasion: "link:1:2" });
        DeskWorld.Refused(await world.Do(new SheetCommand.RevokeLink(sheet, old.Id, "誤送信", true)), "link");
    }

    [Fact]
    public async Task Check_all_takes_what_is_submitted_and_nothing_else()
    {
        var world = await DeskWorld.Start();
        var sheets = (await world.State()).Sheets.Select(s => s.Body).Where(s => s.Shared is null or { Count: 0 }).Select(s => s.Id).Take(4).ToList();
        await world.Submit(sheets[0]);
        await world.Submit(sheets[1]);
        await world.Submit(sheets[2]);
        DeskWorld.Accepted(await world.Do(new SheetCommand.Return(sheets[2], DeskWorld.Targets, 1, "理由", new(2026, 5, 20))));

        Assert.Contains("2件", DeskWorld.Accepted(await world.Sheets.CheckAll(DeskWorld.City, DeskWorld.Cycle, DeskWorld.Ward, DeskWorld.Targets)), StringComparison.Ordinal);

        Assert.NotNull((await world.Of(sheets[0], DeskWorld.Targets)).Checked);
        Assert.Null((await world.Of(sheets[2], DeskWorld.Targets)).Checked);
        Assert.Null((await world.Of(sheets[3], DeskWorld.Targets)).Checked);
    }

    [Fact]
    public async Task A_newer_revision_withdraws_the_check_and_the_history_says_so()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Submit(sheet);
        DeskWorld.Accepted(await world.Do(new SheetCommand.Check(sheet, DeskWorld.Targets, 1)));
        world.Time.Now += TimeSpan.FromMinutes(1);
        await world.Submit(sheet, "窓口の待ち時間を半分にします。");

        Assert.Null((await world.Of(sheet, DeskWorld.Targets)).Checked);
        Assert.Contains(await world.Audit(), a => a.What == "sheet.submitted-on-behalf" && a.Text.Contains("第1版の内容確認は取り下げられました。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_history_shows_everything_but_addresses_and_codes()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Submit(sheet, "はじめの目標");
        DeskWorld.Accepted(await world.Do(new SheetCommand.Return(sheet, DeskWorld.Targets, 1, "具体的に", new(2026, 5, 20))));
        await world.Submit(sheet, "直した目標");
        DeskWorld.Accepted(await world.Do(new SheetCommand.AddNote(sheet, "電話済み")));

        var history = await new SheetHistoryReader(world.Record, world.Cycles, world.Time).Load(DeskWorld.Cycle, DeskWorld.Ward, sheet);

        var phase = history!.Phase(DeskWorld.Targets)!;
        Assert.Equal([1, 2], phase.Revisions.Select(r => r.Revision.Number));
        Assert.Equal("具体的に", Assert.Single(phase.Returns).Reason);
        Assert.Equal("電話済み", Assert.Single(history.Notes).Text);
        Assert.NotEmpty(history.Mails);
        Assert.NotEmpty(history.Links);
        var shown = RecordJson.Write(new { history.Mails, history.Audit, history.Links, history.Answering, history.Phases });
        Assert.DoesNotContain("@", shown, StringComparison.Ordinal);
        Assert.All(await world.Links(), l => Assert.DoesNotContain(LinkCode.Of(world.Keys, l)!, shown, StringComparison.Ordinal));
    }
}
