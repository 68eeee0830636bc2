using WardCycle.Mail;
using WardCycle.Mail.Texts;

namespace WardCycle.Tests.Mail;

public sealed class TemplateTests
{
    public static TheoryData<MailPurpose> Purposes => [.. Enum.GetValues<MailPurpose>()];

    [Theory]
    [MemberData(nameof(Purposes))]
    public void Every_shipped_template_passes_its_own_check(MailPurpose purpose) =>
        Assert.IsType<TemplateLoad.Loaded>(TemplateCheck.Load(purpose, ShippedTemplates.Text(purpose)));

    [Theory]
    [MemberData(nameof(Purposes))]
    public void Shipped_lines_fit_the_width_before_anything_is_put_in(MailPurpose purpose) =>
        Assert.All(ShippedTemplates.Text(purpose).Split('\n').Skip(1), l => Assert.InRange(MailText.Width(l), 0, MailText.Columns));

    [Theory]
    [InlineData("件名\n{期現}まで", 2, "「{期現}」という差込み項目はありません", "misspelt")]
    [InlineData("件名\n\n期限は{期限", 3, "対応する「}」", "not closed")]
    [InlineData("件名\n期限}", 2, "対応する「{」", "not opened")]
    [InlineData("\n本文", 1, "件名", "no subject")]
    [InlineData("{リンク}\n本文", 1, "件名には使えません", "a block in the subject")]
    [InlineData("件名\nアドレスは{リンク}です", 2, "単独で", "a link inside a sentence")]
    [InlineData("件名\n{共同シートの場合}\n本文", 2, "ここまで", "a condition without end")]
    [InlineData("件名\n本文\n{ここまで}", 3, "条件の行", "an end without condition")]
    [InlineData("件名\n{共同シートの場合}\n{下書きの場合}\n{ここまで}", 3, "条件の中", "a condition in a condition")]
    [InlineData("件名\n本文{共同シートの場合}", 2, "単独で", "a condition inside a line")]
    public void A_fault_is_told_with_its_line(string text, int line, string message, string reason)
    {
        var refused = Assert.IsType<TemplateLoad.Refused>(TemplateParser.Parse(MailPurpose.Invitation, text));
        Assert.True(refused.Problems.Any(p => p.Line == line && p.Message.Contains(message, StringComparison.Ordinal)), $"{reason}: {refused.Problems[0]}");
    }

    [Theory]
    [InlineData(MailPurpose.Invitation, "リンク")]
    [InlineData(MailPurpose.Invitation, "確認コード")]
    [InlineData(MailPurpose.ReminderAfter, "期限")]
    [InlineData(MailPurpose.Returned, "差戻し理由")]
    [InlineData(MailPurpose.Receipt, "受付番号")]
    [InlineData(MailPurpose.Digest, "一覧")]
    [InlineData(MailPurpose.ClosingSummary, "問い合わせ先")]
    public void An_edited_template_that_lost_what_the_purpose_needs_is_refused(MailPurpose purpose, string field)
    {
        var text = ShippedTemplates.Text(purpose).Replace($"{{{field}}}", "", StringComparison.Ordinal);
        var refused = Assert.IsType<TemplateLoad.Refused>(TemplateCheck.Load(purpose, text));
        Assert.Contains(refused.Problems, p => p.Message.Contains($"「{{{field}}}」", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_that_stands_only_under_a_condition_does_not_count()
    {
        var text = ShippedTemplates.Text(MailPurpose.Invitation).Replace("{リンク}", "{下書きの場合}\n{リンク}\n{ここまで}", StringComparison.Ordinal);
        Assert.IsType<TemplateLoad.Refused>(TemplateCheck.Load(MailPurpose.Invitation, text));
    }

    [Theory]
    [InlineData(MailPurpose.Escalation)]
    [InlineData(MailPurpose.ApprovalOverdue)]
    [InlineData(MailPurpose.ClosingSummary)]
    [InlineData(MailPurpose.Vacancy)]
    [InlineData(MailPurpose.AddressCheck)]
    [InlineData(MailPurpose.RosterConfirmation)]
    [InlineData(MailPurpose.TargetChanged)]
    [InlineData(MailPurpose.IssueOverdue)]
    [InlineData(MailPurpose.Digest)]
    public void A_link_cannot_be_edited_into_a_mail_that_must_not_carry_it(MailPurpose purpose)
    {
        var text = ShippedTemplates.Text(purpose) + "\n{リンク}\n";
        Assert.IsType<TemplateLoad.Refused>(TemplateCheck.Load(purpose, text));
    }

    [Fact]
    public async Task An_edited_template_holds_for_its_cycle_and_a_lost_race_is_told()
    {
        var world = new MailWorld();
        var store = new MailTemplateStore(world.Store);
        var mine = new TemplateRow(MailPurpose.Invitation, "変えた件名\n" + ShippedTemplates.Text(MailPurpose.Invitation).Split('\n', 2)[1], MailWorld.Morning, "a");

        Assert.IsType<TemplateSave.Saved>(await store.Save(world.Cycle.Id, mine, null));
        Assert.IsType<TemplateSave.Changed>(await store.Save(world.Cycle.Id, mine, null));
        Assert.IsType<TemplateSave.Refused>(await store.Save(null, mine with { Text = "件名だけ" }, null));

        Assert.Equal("変えた件名", Subject(await store.InForce(world.Cycle.Id)));
        Assert.NotEqual("変えた件名", Subject(await store.InForce(new("other"))));
        var row = await store.Find(world.Cycle.Id, MailPurpose.Invitation);
        Assert.IsType<TemplateSave.Saved>(await store.Reset(world.Cycle.Id, MailPurpose.Invitation, row!.Row.ETag, "a", MailWorld.Morning));
        Assert.NotEqual("変えた件名", Subject(await store.InForce(world.Cycle.Id)));
    }

    [Fact]
    public void A_stored_template_that_no_longer_passes_falls_back_to_the_shipped_one() =>
        Assert.Equal(
            Subject(MailTemplates.Shipped),
            Subject(new([new(MailPurpose.Invitation, "{昔の項目}", MailWorld.Morning, "a")])));

    private static string Subject(MailTemplates templates) =>
        string.Concat(templates[MailPurpose.Invitation].Subject.Parts.OfType<TemplatePart.Words>().Select(w => w.Text));
}
