using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Tests.Reorganisations;

namespace WardCycle.Tests.Secretariat.Posts;

/// <summary>兼務 and 事務取扱 (requirements 7.4): who holds two posts of one sheet is one person, and gets one copy of everything.</summary>
public sealed class OnePersonTwoPostsTests
{
    [Fact]
    public async Task One_submission_of_a_joint_sheet_brings_one_receipt_to_who_heads_both_sections()
    {
        var office = await Joint();
        await office.Submit("shiminzei", World.Targets, "課税の誤りをなくします。");

        Assert.Equal(1, await Count(office, MailPurpose.Receipt));
    }

    [Fact]
    public async Task One_changed_target_brings_one_copy_to_who_heads_both_sections()
    {
        var office = await Joint();
        await office.Submit("shiminzei", World.Targets, "課税の誤りをなくします。");
        DeskWorld.Accepted(await office.World.Get<SheetCommands>().Do(DeskWorld.City, World.Id, World.Ward, new SheetCommand.ChangeTarget(
            World.SheetOf("shiminzei"), World.Targets, 1, new(new Dictionary<FieldId, string> { [new("target")] = "課税の誤りを半分にします。" }), new(2026, 9, 30), "制度の改正のため")));

        Assert.Equal(1, await Count(office, MailPurpose.TargetChanged));
    }

    /// <summary>The heads of the joint sheet's two sections are one person.</summary>
    private static async Task<ReorganisedWorld> Joint() => await ReorganisedWorld.InSeptember(reshape: roster => roster with
    {
        Posts =
        [
            .. from post in roster.Posts
               let isJoint = post.Role == PostRole.Head && (post.Unit == ReorganisedWorld.Unit("shiminzei") || post.Unit == ReorganisedWorld.Unit("shisanzei"))
               select isJoint ? post with { Holder = "kenmu", Addresses = ["kenmu@example.lg.jp"] } : post,
        ],
    });

    private static async Task<int> Count(ReorganisedWorld office, MailPurpose purpose)
    {
        var posts = (await office.World.State()).Posts.Select(p => p.Body).Where(p => p.Holder == "kenmu").Select(p => p.Id).ToHashSet();
        Assert.Equal(2, posts.Count);
        var state = await office.World.State();
        return (await office.World.Mails()).Concat(state.OpenMails.Select(m => m.Body)).DistinctBy(m => m.Id).Count(m => m.Purpose == purpose && posts.Contains(m.Post));
    }
}
