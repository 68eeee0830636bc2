using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Sheets;
using static WardCycle.Tests.Mail.MailStage;

namespace WardCycle.Tests.Mail;

/// <summary>Mails to those who stand in for a section: its superior, and the secretariat where a post is 欠員.</summary>
public sealed class StandInMailTests
{
    public static TheoryData<string, PhaseState, bool> Escalated => new()
    {
        { "before the closing", new(Gate.Open), true },
        { "after the closing", new(Gate.Shut), true },
        { "returned, and closed since", new(Gate.Shut, 1, Returned: new(1, MailWorld.Morning, MailWorld.Morning)), true },
        { "submitted meanwhile", new(Gate.Shut, 1, MailWorld.Morning), false },
    };

    [Theory]
    [MemberData(nameof(Escalated))]
    public void A_superiors_mail_names_every_sheet_that_is_missing_after_the_closing_too(string reason, PhaseState state, bool named)
    {
        var world = new MailWorld().With(1, _ => state).With(2, _ => new(Gate.Shut));
        var text = MailSegments.Masked(Render(Row(MailPurpose.Escalation) with { Sheets = [new("s1"), new("s2")] }, world).Body);

        Assert.True(named == text.Contains("■ 第1課（目標設定）", StringComparison.Ordinal), reason);
        Assert.Contains("■ 第2課（目標設定）", text, StringComparison.Ordinal);
    }

    public static TheoryData<MailPurpose> AskedOfStandIns =>
    [
        MailPurpose.Invitation, MailPurpose.ReminderBefore, MailPurpose.ReminderOnDay, MailPurpose.ReminderAfter,
        MailPurpose.DraftForgotten, MailPurpose.Returned, MailPurpose.DatesChanged, MailPurpose.Wording, MailPurpose.LateFigure,
    ];

    [Theory]
    [MemberData(nameof(AskedOfStandIns))]
    public void A_vacant_posts_mail_says_so_to_the_secretariat_and_speaks_of_no_link(MailPurpose purpose)
    {
        var text = MailSegments.Masked(Render(Row(purpose) with { Post = new("office") }, Vacant()).Body);

        Assert.Contains("欠員です", text, StringComparison.Ordinal);
        Assert.Contains("「名簿と宛先」", text, StringComparison.Ordinal);
        Assert.All(["次のアドレス", "上のアドレス", "確認コード", "リンク番号", "貴所属専用", "―\n\n"], w => Assert.DoesNotContain(w, text, StringComparison.Ordinal));
        Assert.DoesNotContain("欠員", MailSegments.Masked(Render(purpose).Body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_knows_no_vacancy_goes_on_working()
    {
        const string Edited = "件名\n{期限}\n{リンク}\n{入力ページ}\n{リンク番号}\n{確認コード}\n{問い合わせ先}";
        var template = Assert.IsType<TemplateLoad.Loaded>(TemplateCheck.Load(MailPurpose.Invitation, Edited)).Template;
        var text = MailSegments.Masked(MailRendering.Render(Scene(Row(MailPurpose.Invitation) with { Post = new("office") }, Vacant()), template).Body);

        Assert.Contains("代理入力をお使いください", text, StringComparison.Ordinal);
    }

    private static MailWorld Vacant()
    {
        var world = new MailWorld();
        world.Posts.Add(new(new("office"), MailWorld.Ward, PostRole.Coordinator, PostKind.Regular, "取りまとめ担当", "office", ["kusei@example.lg.jp"]));
        return world;
    }
}
