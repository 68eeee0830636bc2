using WardCycle.Calendar;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;
using static WardCycle.Tests.Mail.MailStage;

namespace WardCycle.Tests.Mail;

public sealed class MailRenderingTests
{
    /// <summary>Rule 22, and what would break a header or a placeholder.</summary>
    private const string Nasty = "𠮷野家\u3099の葛󠄀\n①㈱〜～ｶﾞ👨‍👩‍👧 {リンク} {確認コード}\r\nBcc: x@example.lg.jp\u202e逆\u0000終\ud800。";

    public static TheoryData<MailPurpose> Purposes => [.. Enum.GetValues<MailPurpose>()];

    public static TheoryData<MailPurpose> AsksOneSection =>
        [.. Enum.GetValues<MailPurpose>().Where(p => TemplateCheck.Required(p).Contains(MailField.Link) && TemplateCheck.Required(p).Contains(MailField.Due))];

    public static TheoryData<MailPurpose> CarriesNoCode => [MailPurpose.Escalation, MailPurpose.ApprovalOverdue, MailPurpose.ClosingSummary, MailPurpose.Vacancy, MailPurpose.AddressCheck, MailPurpose.RosterConfirmation, MailPurpose.TargetChanged, MailPurpose.IssueOverdue, MailPurpose.Lapsed, MailPurpose.Objection];

    [Theory]
    [MemberData(nameof(Purposes))]
    public void Every_purpose_says_everything_and_leaves_no_brace(MailPurpose purpose)
    {
        var mail = Render(purpose);
        var text = MailSegments.Masked(mail.Body);

        Assert.DoesNotContain('{', mail.Subject + text);
        Assert.DoesNotContain('}', mail.Subject + text);
        Assert.Contains("令和8年度", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("上京区", text, StringComparison.Ordinal);
        Assert.Contains("区政推進課　企画担当", text, StringComparison.Ordinal);
        Assert.Contains("075-000-0000", text, StringComparison.Ordinal);
        Assert.Contains("返信", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Purposes))]
    public void A_rehearsal_says_so_in_the_subject_and_the_first_line(MailPurpose purpose)
    {
        var mail = Render(purpose);
        Assert.StartsWith("【予行】", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("【予行】", MailSegments.Masked(mail.Body), StringComparison.Ordinal);
        Assert.DoesNotContain("予行", Render(purpose, new MailWorld(isRehearsal: false)).Subject, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AsksOneSection))]
    public void A_mail_to_a_section_says_who_what_and_until_when_and_leads_to_the_form(MailPurpose purpose)
    {
        var world = new MailWorld();
        var mail = Render(purpose, world);
        var code = LinkCode.Of(world.KeyRing, world.Links[0])!;
        var lines = MailSegments.Unmask(mail.Body, _ => code)!.Split('\n');

        Assert.Contains("第0課・第3課", mail.Subject, StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Contains("第0課長　様", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("令和8年5月15日（金）17時15分", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("あと25日", StringComparison.Ordinal));
        Assert.Contains($"https://wardcycle.example.lg.jp/s/{world.Links[0].Id}#{code}", lines);
        Assert.Contains("https://wardcycle.example.lg.jp/s", lines);
        Assert.Contains(world.Links[0].Id.Value, lines);
        Assert.Contains(code, lines);
    }

    [Theory]
    [MemberData(nameof(CarriesNoCode))]
    public void A_superiors_mail_and_the_secretariats_carry_no_code(MailPurpose purpose) =>
        Assert.DoesNotContain(Render(purpose).Body, s => s is MailSegment.Code);

    [Fact]
    public void A_digest_to_a_person_without_a_link_carries_no_code()
    {
        var world = new MailWorld();
        world.Posts.Add(new(new("chief"), new("kamigyo"), PostRole.DepartmentHead, PostKind.Regular, "部長", "chief", ["chief@example.lg.jp"]));
        var mail = Render(Row(MailPurpose.Digest) with { Post = new("chief"), Sheets = [new("s0"), new("s1")] }, world);

        Assert.DoesNotContain(mail.Body, s => s is MailSegment.Code);
        Assert.Contains("■ 第1課（目標設定）", MailSegments.Masked(mail.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_leads_one_person_to_the_sheets_of_all_their_posts()
    {
        var world = new MailWorld();
        world.Posts[1] = world.Posts[1] with { Holder = "holder-0" };
        var mail = Render(Row(MailPurpose.Digest) with { Sheets = [new("s0"), new("s1"), new("s2")] }, world);

        var links = mail.Body.OfType<MailSegment.Code>().Select(c => c.Link).Distinct();
        Assert.Equal([world.Links[0].Id, world.Links[1].Id], links);
    }

    [Fact]
    public void A_reminder_differs_for_not_started_draft_begun_and_returned()
    {
        string Text(PhaseState state) => MailSegments.Masked(Render(MailPurpose.ReminderAfter, new MailWorld().With(0, _ => state)).Body);

        var untouched = Text(new(Gate.Open));
        var draft = Text(new(Gate.Open, DraftAt: MailWorld.Morning));
        var returned = Text(new(Gate.Open, 1, Returned: new(1, MailWorld.Morning, MailWorld.Morning.AddDays(3))));

        Assert.Contains("まだ入力が始まっていない", untouched, StringComparison.Ordinal);
        Assert.Contains("4月20日（月）に保存された下書き", draft, StringComparison.Ordinal);
        Assert.Contains("差戻しの理由", returned, StringComparison.Ordinal);
        Assert.Contains("数値の根拠", returned, StringComparison.Ordinal);
        Assert.Equal(3, new HashSet<string> { untouched, draft, returned }.Count);
    }

    [Fact]
    public void A_link_that_is_issued_again_after_the_due_date_says_what_is_true()
    {
        string Text(PhaseState state)
        {
            var world = new MailWorld().With(0, _ => state);
            return MailSegments.Masked(MailRendering.Render(
                Scene(Row(MailPurpose.LinkReissued), world) with { Now = MailWorld.Morning.AddDays(60) },
                MailTemplates.Shipped[MailPurpose.LinkReissued]).Body);
        }

        var submitted = Text(new(Gate.Shut, 1, MailWorld.Morning));
        var missing = Text(new(Gate.Shut));
        var late = Text(new(Gate.Open, 1, MailWorld.Morning, LateFigure: new(new(2026, 7, 1), 1, "まだ確定していません。")));

        Assert.Contains("（提出済みです）", submitted, StringComparison.Ordinal);
        Assert.Contains("提出した内容をご覧いただけます", submitted, StringComparison.Ordinal);
        Assert.DoesNotContain("過ぎています", submitted, StringComparison.Ordinal);
        Assert.Contains("（期限を35日過ぎています）", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("すでに提出されています", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("提出済みです", late, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_prints_its_own_due_date_and_reason()
    {
        var text = MailSegments.Masked(Render(MailPurpose.Returned, new MailWorld().With(0, s => s with
        {
            Revision = 1,
            Returned = new(1, MailWorld.Morning, MunicipalTime.At(new(2026, 4, 24), new(12, 0))),
        })).Body);

        Assert.Contains("再提出期限　令和8年4月24日（金）12時\n", text, StringComparison.Ordinal);
        Assert.Contains("　数値の根拠を書いてください。\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_joint_sheet_names_its_sections_and_the_lead()
    {
        Assert.Contains("幹事課：第0課", MailSegments.Masked(Render(MailPurpose.Invitation).Body), StringComparison.Ordinal);
        var row = MailWorld.Planned(1);
        Assert.DoesNotContain("幹事課", MailSegments.Masked(Render(row, new MailWorld()).Body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_has_its_number_and_a_copy_as_typed()
    {
        var text = MailSegments.Masked(Render(MailPurpose.Receipt).Body);
        Assert.Contains("受付番号　R-0001", text, StringComparison.Ordinal);
        Assert.Contains("■ 所属等の目標\n　①待ち時間を短くする。\n\n　②窓口を見直す。\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_typed_is_never_read_for_placeholders_and_breaks_no_header()
    {
        var world = new MailWorld();
        var scene = Scene(Row(MailPurpose.Receipt), world, Nasty);
        var mail = MailRendering.Render(scene, MailTemplates.Shipped[MailPurpose.Receipt]);
        var copied = string.Concat(mail.Body.OfType<MailSegment.Text>().Select(t => t.Value));

        Assert.Contains("{リンク} {確認コード}", copied, StringComparison.Ordinal);
        Assert.Contains("𠮷野家\u3099の葛󠄀", copied, StringComparison.Ordinal);
        Assert.Contains("ｶﾞ👨‍👩‍👧", copied, StringComparison.Ordinal);
        Assert.Contains("逆 終\ufffd。", copied, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', copied);
        Assert.DoesNotContain('\0', copied);
    }

    [Fact]
    public void A_name_that_holds_line_ends_stays_inside_the_subject()
    {
        var world = new MailWorld();
        world.Head = world.Head with { Units = [.. world.Head.Units.Select(u => u with { Names = [new(Nasty)] })] };
        var mail = Render(MailPurpose.Invitation, world);

        Assert.DoesNotContain(mail.Subject, char.IsControl);
        Assert.DoesNotContain('\u202e', mail.Subject);
        Assert.Contains("{リンク}", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_subject_is_cut_between_characters()
    {
        var world = new MailWorld();
        world.Head = world.Head with { Units = [.. world.Head.Units.Select(u => u with { Names = [new(string.Concat(Enumerable.Repeat("𠮷", 200)))] })] };
        var subject = Render(MailPurpose.Invitation, world).Subject;

        Assert.True(subject.Length <= 150);
        Assert.DoesNotContain(subject.EnumerateRunes(), r => r.Value == 0xfffd);
    }

    [Theory]
    [MemberData(nameof(Purposes))]
    public void No_line_of_ours_is_wider_than_35_full_width_characters(MailPurpose purpose)
    {
        var world = new MailWorld { Cycle = new MailWorld().Cycle with { Title = "上京区における窓口サービス向上及び業務改善に関する所属目標（全所属共通の取組を含む）" } };
        var lines = MailSegments.Masked(Render(purpose, world).Body).Split('\n');
        Assert.All(lines.Where(l => !l.StartsWith("http", StringComparison.Ordinal)), l => Assert.InRange(MailText.Width(l), 0, MailText.Columns + 4));
    }

    [Fact]
    public void A_hand_over_carries_the_predecessors_note() =>
        Assert.Contains("前任の方からの引継ぎメモ\n\n　春の件はＡ係と調整中です。", MailSegments.Masked(Render(MailPurpose.HandOver).Body), StringComparison.Ordinal);

    [Fact]
    public void A_changed_date_prints_its_reason()
    {
        var world = new MailWorld();
        world.Cycle = world.Cycle with
        {
            DateChanges = [new(1, [MailWorld.Ward], MailWorld.Targets, PhaseDateKind.Due, new(2026, 5, 29), new(17, 15), "選挙事務のため", "account:a", MailWorld.Morning)],
        };
        var text = MailSegments.Masked(Render(MailPurpose.DatesChanged, world).Body);
        Assert.Contains("令和8年5月29日（金）17時15分", text, StringComparison.Ordinal);
        Assert.Contains("　選挙事務のため\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closing_summary_counts_a_joint_sheet_once_per_section_and_names_who_is_missing()
    {
        var world = new MailWorld().With(1, s => s with { Revision = 1 });
        var text = MailSegments.Masked(Render(Row(MailPurpose.ClosingSummary) with { Sheets = [] }, world).Body);
        Assert.Contains("未着手　3所属\n提出済　1所属\n", text, StringComparison.Ordinal);
        Assert.Contains("　・第0課・第3課　未着手\n　・第2課　未着手\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_cannot_be_unmasked_without_the_links_key() =>
        Assert.Null(MailSegments.Unmask(Render(MailPurpose.Invitation).Body, _ => null));

    [Fact]
    public void A_digest_to_who_holds_two_posts_says_in_which_of_them_each_sheet_is_asked()
    {
        var world = new MailWorld();
        world.Posts[2] = world.Posts[2] with { Holder = "holder-1", Kind = PostKind.ActingByProxy };

        var text = MailSegments.Masked(Render(Row(MailPurpose.Digest) with { Post = MailWorld.PostOf(1), Sheets = [new("s1"), new("s2")] }, world).Body);

        Assert.Contains("職　　　　第1課長\n", text, StringComparison.Ordinal);
        Assert.Contains("職　　　　第2課長（事務取扱）", text, StringComparison.Ordinal);
    }
}
