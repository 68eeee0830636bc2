using System.Net;
using WardCycle.Sheets;
using WardCycle.Tests.Sheets;

namespace WardCycle.Tests.Web.Section;

/// <summary>目標変更 through the section's own pages.</summary>
public sealed class SectionTargetTests
{
    [Fact]
    public async Task A_section_changes_its_target_after_the_closing_and_sees_both()
    {
        await using var site = await SectionSite.Open();
        await SectionSite.Submit(await site.Enter(SheetWorld.Soumu), "待ち時間を15分以内にします。");
        await site.World.Set(SheetWorld.Soumu, SheetWorld.Targets, s => s with { Gate = Gate.Shut });

        var form = await (await site.Enter(SheetWorld.Soumu)).Follow("目標を変更する（日付と理由を添えます）");
        var refused = await form.Fill(SectionSite.Field, "待ち時間を20分以内にします。").Press("目標変更を記録する");
        var done = await refused.Fill("変更の理由", "制度改正のためです。").Press("目標変更を記録する");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("待ち時間を20分以内にします。", refused.Value(SectionSite.Field));
        Assert.Contains("変更の理由を入力してください", refused.Described("変更の理由"), StringComparison.Ordinal);
        Assert.All(
            new[] { "待ち時間を20分以内にします。", "変更前", "待ち時間を15分以内にします。", "変更日", "制度改正のためです。" },
            part => Assert.Contains(part, done.Text, StringComparison.Ordinal));
        Assert.Contains("目標変更", (await done.Follow("提出の履歴と変更点")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_form_is_open_the_page_says_to_use_it()
    {
        await using var site = await SectionSite.Open();
        var visitor = site.Host.Visit();
        await SectionSite.Submit(await site.Enter(SheetWorld.Soumu, visitor: visitor), "待ち時間を15分以内にします。");
        var page = await visitor.Open($"{await site.Address(SheetWorld.Soumu)}/sheet/targets/change");
        Assert.Contains("まだ受付中です", page.Text, StringComparison.Ordinal);
    }
}
