using System.Net;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;
using static WardCycle.Tests.Web.Section.SectionSite;

namespace WardCycle.Tests.Web.Section;

public sealed class SectionConflictTests
{
    [Fact]
    public async Task The_check_page_sent_twice_is_one_submission_with_one_receipt()
    {
        await using var site = await SectionSite.Open();
        var check = await (await site.Enter(Soumu)).Fill(Field, "目標").Press(Check);

        var first = await check.Press(Send);
        var second = await check.Press(Send);

        Assert.Equal(first.Path, second.Path);
        Assert.Single(await site.World.All<Revision>("revision-"));
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_shown_both_texts_and_chooses()
    {
        await using var site = await SectionSite.Open();
        var one = await site.Enter(Soumu);
        var two = await site.Enter(Soumu, "clerk");
        await one.Fill(Field, "先の文").Press(Save);

        var met = await two.Fill(Field, "後の文").Press(Save);
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Equal("後の文", met.Value(Field));
        Assert.Contains("先の文", met.Text, StringComparison.Ordinal);

        var swapped = await met.Press("先に保存された内容に入れ替える");
        Assert.Equal("先の文", swapped.Value(Field));
        Assert.Contains("後の文", swapped.Text, StringComparison.Ordinal);
        var back = await swapped.Press("あなたが入力していた内容に入れ替える");
        Assert.Equal("後の文", back.Value(Field));

        var saved = await back.Press(Save);
        Assert.Contains("下書きを保存しました", saved.Notice, StringComparison.Ordinal);
        Assert.Equal("後の文", (await site.World.Read<Draft>(Keys.Draft(Soumu, Targets))).Answers[Target]);
    }

    [Fact]
    public async Task Who_submits_on_an_old_revision_meets_the_newer_one()
    {
        await using var site = await SectionSite.Open();
        var two = await (await site.Enter(Soumu, "clerk")).Fill(Field, "後の文").Press(Check);
        await site.World.Desk.Submit(await site.World.Visit(Soumu), Entry("後の文より先", draft: 1));

        var met = await two.Press(Send);

        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Contains("後の文より先", met.Text, StringComparison.Ordinal);
        Assert.Equal("受付票", (await (await met.Press(Check)).Press(Send)).Heading);
        Assert.Equal(["後の文より先", "後の文"], (await site.World.All<Revision>("revision-")).Select(r => r.Answers[Target]));
    }

    [Fact]
    public async Task A_draft_that_the_secretariat_s_entry_left_behind_is_shown_beside_that_entry()
    {
        await using var site = await SectionSite.Open();
        await (await site.Enter(Soumu)).Fill(Field, "書きかけ").Press(Save);
        await site.World.Commit(Change.New(
            Keys.Revision(Soumu, Targets, 1),
            new Revision(Soumu, Targets, 1, 0, new(new Dictionary<FieldId, string> { [Target] = "代理の文" }), "R-1", Start, "account:jimu", "op", OnBehalfReason: "電話で確認", Origin: RevisionOrigin.OnBehalf)));
        await site.World.Set(Soumu, Targets, s => s with { Revision = 1, SubmittedAt = Start });

        var form = await site.Enter(Soumu);

        Assert.Equal("書きかけ", form.Value(Field));
        Assert.Contains("代理の文", form.Text, StringComparison.Ordinal);
        Assert.Equal("代理の文", (await form.Press("先に保存された内容に入れ替える")).Value(Field));
    }
}
