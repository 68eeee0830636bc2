using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Sheets;

public sealed class SheetDeskTests
{
    [Fact]
    public async Task A_submission_is_one_commit_of_revision_head_audit_receipts_and_the_end_of_draft_and_reminders()
    {
        var world = await Open();
        var visit = await world.Visit(Soumu);
        var saved = (DeskAnswer.Saved)await world.Desk.SaveDraft(visit, Entry("①窓口"));
        await world.Commit(Change.New(Keys.OpenMail(new("invitation")), Mail(Soumu, MailPurpose.Invitation)));
        await world.Commit(Change.New(Keys.OpenMail(new("claimed")), Mail(Soumu, MailPurpose.ReminderBefore) with { Id = new("claimed"), State = MailState.Claimed }));
        await world.Commit(Change.New(Keys.OpenMail(new("digest")), Mail(Soumu, MailPurpose.Digest) with { Id = new("digest"), Sheets = [Soumu, Zeimu] }));
        var commits = world.Record.Commits;

        var taken = Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(visit, Entry("①窓口\r\n②電話", draft: saved.Version)));

        Assert.Equal(commits + 1, world.Record.Commits);
        var revision = await world.Read<Revision>(Keys.Revision(Soumu, Targets, 1));
        Assert.Equal("①窓口\n②電話", revision.Answers[Target]);
        Assert.Equal((taken.Receipt, visit.Link.Post.Value), (revision.Receipt, revision.By));
        var state = await world.State(Soumu, Targets);
        Assert.Equal((1, null), (state.Revision, state.DraftAt));
        Assert.Null(await world.Record.Get(Partition, Keys.Draft(Soumu, Targets)));
        Assert.Single(await world.All<AuditRow>("audit-"), a => a.What == "sheet.submitted");
        var open = await world.All<MailRow>("0mail-");
        Assert.Equal(["kita-soumu-clerk", "kita-soumu-head"], open.Where(m => m.Purpose == MailPurpose.Receipt).Select(m => m.Post.Value).Order());
        Assert.Contains(open, m => m.Id.Value == "claimed");
        Assert.Contains(open, m => m.Id.Value == "digest");
        Assert.Equal(MailState.Withdrawn, (await world.Read<MailRow>(Keys.Mail(new("invitation")))).State);
        Assert.DoesNotContain(open, m => m.Id.Value == "invitation");
    }

    [Fact]
    public async Task A_joint_sheet_s_receipts_reach_all_its_posts()
    {
        var world = await Open();

        await world.Desk.Submit(await world.Visit(Fukushi), Entry("共同の目標"));

        Assert.Equal(4, (await world.All<MailRow>("0mail-")).Count(m => m.Purpose == MailPurpose.Receipt));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_submission_even_after_the_gate_has_shut()
    {
        var world = await Open();
        var visit = await world.Visit(Soumu);
        var first = (DeskAnswer.Submitted)await world.Desk.Submit(visit, Entry("目標"));
        await world.SetGates(Targets, Gate.Shut);

        var again = Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(visit, Entry("目標")));

        Assert.Equal(first with { Again = true }, again);
        Assert.Single(await world.All<Revision>("revision-"));
    }

    [Fact]
    public async Task A_submission_whose_answer_was_lost_is_the_same_submission_when_sent_again()
    {
        var world = await Open();
        var lost = new LostAnswers(world.Record) { LoseNextAnswer = true };
        world.Store = lost;
        var visit = await world.Visit(Soumu);

        await Assert.ThrowsAsync<RecordUnavailableException>(() => world.Desk.Submit(visit, Entry("目標")));
        var again = Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(visit, Entry("目標")));

        Assert.True(again.Again);
        Assert.Single(await world.All<Revision>("revision-"));
    }

    [Fact]
    public async Task A_submission_that_never_arrived_is_written_when_sent_again()
    {
        var world = await Open();
        world.Store = new LostAnswers(world.Record) { LoseNextCommit = true };
        var visit = await world.Visit(Soumu);

        await Assert.ThrowsAsync<RecordUnavailableException>(() => world.Desk.Submit(visit, Entry("目標")));

        Assert.False(Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(visit, Entry("目標"))).Again);
    }

    [Fact]
    public async Task The_second_of_two_who_submit_meets_the_first_s_text_and_loses_nothing()
    {
        var world = await Open();
        await world.Desk.Submit(await world.Visit(Soumu), Entry("課長の文"));

        var conflict = Assert.IsType<DeskAnswer.Conflict>(await world.Desk.Submit(await world.Visit(Soumu, "clerk"), Entry("担当の文")));

        Assert.Equal(("課長の文", 1, false), (conflict.Theirs.Answers[Target], conflict.Theirs.Base, conflict.Theirs.IsDraft));
        var chosen = await world.Desk.Submit(await world.Visit(Soumu, "clerk"), Entry("担当の文", conflict.Theirs.Base, conflict.Theirs.DraftVersion));
        Assert.Equal(2, Assert.IsType<DeskAnswer.Submitted>(chosen).Revision);
    }

    [Fact]
    public async Task The_second_of_two_drafts_meets_the_first()
    {
        var world = await Open();
        await world.Desk.SaveDraft(await world.Visit(Soumu), Entry("課長の下書き"));

        var conflict = Assert.IsType<DeskAnswer.Conflict>(await world.Desk.SaveDraft(await world.Visit(Soumu, "clerk"), Entry("担当の下書き")));

        Assert.Equal(("課長の下書き", 1, true), (conflict.Theirs.Answers[Target], conflict.Theirs.DraftVersion, conflict.Theirs.IsDraft));
    }

    [Fact]
    public async Task A_submission_does_not_wipe_out_a_draft_that_its_writer_never_saw()
    {
        var world = await Open();
        await world.Desk.SaveDraft(await world.Visit(Soumu), Entry("課長の下書き"));

        Assert.IsType<DeskAnswer.Conflict>(await world.Desk.Submit(await world.Visit(Soumu, "clerk"), Entry("担当の文")));
        Assert.Equal("課長の下書き", (await world.Read<Draft>(Keys.Draft(Soumu, Targets))).Answers[Target]);
    }

    [Fact]
    public async Task A_draft_written_on_a_newer_submission_is_not_mistaken_for_one_s_own_of_the_same_number()
    {
        var world = await Open();
        var (head, clerk) = (await world.Visit(Soumu), await world.Visit(Soumu, "clerk"));
        await world.Desk.SaveDraft(clerk, Entry("担当の下書き"));
        await world.Desk.Submit(head, Entry("担当の下書き", draft: 1));
        await world.Desk.SaveDraft(head, Entry("課長の次の下書き", revision: 1));

        var conflict = Assert.IsType<DeskAnswer.Conflict>(await world.Desk.SaveDraft(clerk, Entry("担当の続き", draft: 1)));

        Assert.Equal("課長の次の下書き", conflict.Theirs.Answers[Target]);
    }

    [Fact]
    public async Task The_same_draft_saved_twice_is_saved_once()
    {
        var world = await Open();
        var visit = await world.Visit(Soumu);
        var first = await world.Desk.SaveDraft(visit, Entry("下書き"));

        Assert.Equal(first, await world.Desk.SaveDraft(visit, Entry("下書き")));
    }

    [Fact]
    public async Task The_ward_is_rung_for_a_first_draft_and_for_each_submission_only()
    {
        var world = await Open();
        var visit = await world.Visit(Soumu);

        await world.Desk.SaveDraft(visit, Entry("一"));
        await world.Desk.SaveDraft(visit, Entry("二", draft: 1));
        Assert.Single(world.Parts.Bell.Rung);
        await world.Desk.Submit(visit, Entry("二", draft: 2));

        Assert.Equal(2, world.Parts.Bell.Rung.Count);
    }

    [Fact]
    public async Task A_submission_asks_for_what_the_scheme_requires_and_a_draft_does_not()
    {
        var world = await Open();
        var visit = await world.Visit(Soumu);

        var invalid = Assert.IsType<DeskAnswer.Invalid>(await world.Desk.Submit(visit, Entry(" \n")));
        Assert.Equal(Target.Value, Assert.Single(invalid.Problems).Field);
        Assert.IsType<DeskAnswer.Saved>(await world.Desk.SaveDraft(visit, Entry("")));
        Assert.IsType<DeskAnswer.Invalid>(await world.Desk.SaveDraft(visit, Entry(new string('あ', 1001), draft: 1)));
    }

    [Fact]
    public async Task A_field_of_another_phase_or_of_the_lead_never_gets_into_a_revision()
    {
        var world = await Open();
        var entry = Entry("目標") with { Answers = new(new Dictionary<FieldId, string> { [Target] = "目標", [new("rating")] = "achieved", [new("x")] = "y" }) };

        await world.Desk.Submit(await world.Visit(Soumu), entry);

        Assert.Equal([Target], (await world.Read<Revision>(Keys.Revision(Soumu, Targets, 1))).Answers.Values.Keys);
    }

    [Fact]
    public async Task Where_the_record_never_holds_still_the_writer_is_asked_to_press_again()
    {
        var world = await Open();
        var busy = new LostAnswers(world.Record);
        Task Touch()
        {
            busy.Before = Touch;
            return world.Set(Soumu, Targets, s => s with { LastReminder = DateOnly.MinValue });
        }

        busy.Before = Touch;
        world.Store = busy;

        Assert.IsType<DeskAnswer.Busy>(await world.Desk.SaveDraft(await world.Visit(Soumu), Entry("目標")));
    }

    [Fact]
    public void A_receipt_number_is_readable_steady_and_differs_by_ward_sheet_phase_and_revision()
    {
        string[] numbers =
        [
            ReceiptNumber.Of("u", new("kita"), new("kita-soumu"), 1, 1), ReceiptNumber.Of("u", new("kita"), new("kita-soumu"), 1, 2),
            ReceiptNumber.Of("u", new("kita"), new("kita-soumu"), 2, 1), ReceiptNumber.Of("u", new("minami"), new("kita-soumu"), 1, 1),
            ReceiptNumber.Of("u", new("a"), new("b-c"), 1, 1), ReceiptNumber.Of("u", new("a-b"), new("c"), 1, 1),
        ];

        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.StartsWith("KITA-SOUMU-1-1-", numbers[0], StringComparison.Ordinal);
    }

    private static MailRow Mail(SheetId sheet, MailPurpose purpose) => new(
        new("invitation"), purpose, MailState.Planned, Targets, [sheet], new PostId($"{sheet}-head"), 1, 0, "invitation", Start, Start);
}
