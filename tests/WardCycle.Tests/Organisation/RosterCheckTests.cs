using WardCycle.Organisation;
using WardCycle.Rehearsal;

namespace WardCycle.Tests.Organisation;

public sealed class RosterCheckTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);
    private static readonly Roster Sample = SampleOrganisation.Sample;

    [Fact]
    public void The_sample_has_nothing_to_warn_of()
    {
        var report = RosterCheck.Report(Sample, Today);
        Assert.Empty(report.Warnings);
        Assert.Equal((1, 3, 11, 17, 17, 0, 1), (report.Wards, report.Departments, report.Sections, report.Posts, report.Addresses, report.VacantPosts, report.JointSheets));
        Assert.Equal("区 1　部 3　課 11　職 17（欠員 0）　メールアドレス 17　共同シート 1", Assert.Single(report.Lines()));
    }

    [Fact]
    public void A_section_without_a_head_is_warned_of() =>
        Assert.Equal("総務課（mihon-somu）に所属長がいません。", Warning(Sample with { Posts = [.. Sample.Posts.Where(p => p.Id.Value != "mihon-somu-head")] }));

    [Fact]
    public void A_head_whose_post_has_ended_counts_as_none() =>
        Assert.Contains("所属長がいません", Warning(With("mihon-somu-head", p => p with { Validity = new(null, Today.AddDays(-1)) })), StringComparison.Ordinal);

    [Fact]
    public void A_vacant_head_is_warned_of() =>
        Assert.Contains("欠員", Warning(With("mihon-somu-head", p => p with { Kind = PostKind.Vacant, Holder = "", Addresses = [] })), StringComparison.Ordinal);

    [Fact]
    public void A_head_without_a_superior_is_warned_of() =>
        Assert.Contains("上位職がありません", Warning(With("mihon-somu-head", p => p with { Superior = null })), StringComparison.Ordinal);

    [Fact]
    public void An_address_of_two_persons_is_warned_of_without_printing_it()
    {
        var warning = Warning(With("mihon-somu-head", p => p with { Addresses = ["MIHON-nozei-head@example.lg.jp"] }));
        Assert.Equal("同じメールアドレスが複数の担当者に登録されています（mihon-somu-head、mihon-nozei-head）。", warning);
    }

    [Fact]
    public void One_person_may_use_one_address_for_two_posts() =>
        Assert.Empty(RosterCheck.Report(With("mihon-somu-head", p => p with { Addresses = ["mihon-nozei-head@example.lg.jp"], Holder = "mihon-nozei-head" }), Today).Warnings);

    [Fact]
    public void Two_sections_in_one_place_are_warned_of() =>
        Assert.Contains("総務課、まちづくり推進課", Warning(Sample with { Units = [.. Sample.Units.Select(u => u.Id.Value == "mihon-machi" ? u with { Order = 1 } : u)] }), StringComparison.Ordinal);

    [Fact]
    public void A_ward_without_a_coordinator_is_warned_of() =>
        Assert.Equal("見本区に取りまとめの職がありません。締切のまとめや欠員のお知らせなど、区の担当に送るメールの宛先がなくなります。", Warning(Sample with { Posts = [.. Sample.Posts.Where(p => p.Role != PostRole.Coordinator)] }));

    [Fact]
    public void What_has_changed_since_the_previous_roster_is_reported_without_addresses()
    {
        var report = RosterCheck.Report(With("mihon-somu-head", p => p with { Addresses = ["new@example.lg.jp"] }), Today, Sample);
        Assert.Equal("変更: 職の変更 総務課長（mihon-somu-head）: メール", report.Lines().Last());
    }

    [Fact]
    public void A_preview_of_the_same_roster_is_empty() => Assert.Empty(RosterPreview.Between(Sample, SampleOrganisation.Generate(1, 11)));

    [Fact]
    public void A_preview_lists_what_is_added_changed_and_ended()
    {
        var after = Sample with
        {
            Units = [.. Sample.Units.Where(u => u.Id.Value != "mihon-eisei").Select(u => u.Id.Value == "mihon-somu" ? u with { Names = [new("総務課"), new("企画総務課", new DateOnly(2026, 10, 1))] } : u)],
            Posts = [.. Sample.Posts.Where(p => p.Unit.Value != "mihon-eisei"), new(new("mihon-mayor"), SampleOrganisation.Ward, PostRole.WardMayor, PostKind.Regular, "区長", "m", ["m@example.lg.jp"])],
            Sharings = [Sample.Sharings[0] with { Members = [new("mihon-shisanzei"), new("mihon-nozei")] }],
        };
        Assert.Equal(
            [
                "組織の変更 企画総務課（mihon-somu）: 名称",
                "組織の廃止 生活衛生課（mihon-eisei）",
                "職の追加 区長（mihon-mayor）",
                "職の廃止 生活衛生課長（mihon-eisei-head）",
                "共同シートの変更 市民税課（mihon-shiminzei）: 構成課",
                "共同シートの廃止 福祉介護課（mihon-kaigo (target)）",
            ],
            RosterPreview.Between(Sample, after).Select(c => c.ToString()));
        Assert.Equal(new RosterDetail("名称", "総務課", "総務課、企画総務課（2026-10-01から）"), RosterPreview.Between(Sample, after)[0].Details[0]);
    }

    [Fact]
    public void Against_an_empty_roster_all_is_new() =>
        Assert.All(RosterPreview.Between(CurrentRoster.None.Roster, Sample), c => Assert.Equal(RosterChangeKind.Added, c.Kind));

    private static string Warning(Roster roster) => Assert.Single(RosterCheck.Report(roster, Today).Warnings);

    private static Roster With(string post, Func<Post, Post> change) =>
        Sample with { Posts = [.. Sample.Posts.Select(p => p.Id.Value == post ? change(p) : p)] };
}
