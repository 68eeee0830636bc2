using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Tests.Secretariat.Posts;

/// <summary>誤送信 and the check of addresses (requirements 7.7).</summary>
public sealed class StrayTests
{
    [Fact]
    public async Task A_stray_mail_ends_its_link_reissues_to_the_right_address_and_is_on_record_with_what_was_opened()
    {
        var world = await DeskWorld.Start();
        var (post, link) = await Sent(world);
        var door = new LinkDoor(world.Record, world.Cycles, world.Keys, world.Time);
        var code = LinkCode.Of(world.Keys, link)!;
        Assert.IsType<DoorAnswer.Granted>(await door.Open(link.Id.Value, code));

        var done = DeskWorld.Accepted(await world.Do(new WardCommand.RecordStray(post.Id, ["tadashii@example.lg.jp"], "名簿の入力を誤った。"), DeskWorld.OfWard));

        Assert.Contains("記録票 第1号", done, StringComparison.Ordinal);
        Assert.IsType<DoorAnswer.Ended>(await door.Open(link.Id.Value, code));
        var next = Assert.Single(await world.Links(), l => l.Post == post.Id && l.Revoked is null);
        Assert.IsType<DoorAnswer.Granted>(await door.Open(next.Id.Value, LinkCode.Of(world.Keys, next)!));
        Assert.Equal(["tadashii@example.lg.jp"], (await world.State()).Post(post.Id)!.Body.Addresses);
        Assert.Single((await world.State()).OpenMails, m => m.Body.Purpose == MailPurpose.LinkReissued && m.Body.Post == post.Id);
        var row = await Stray(world, 1);
        Assert.Equal((link.Id, (PublicId?)next.Id), (Assert.Single(row.Links).Link, row.Links[0].Replacement));
        Assert.Equal(MailPurpose.Invitation, Assert.Single(row.Mails).Purpose);
        Assert.Equal(DeskWorld.Now, Assert.Single(row.Openings).At);
        Assert.Equal("mihon-desk", row.By);
    }

    [Fact]
    public async Task Neither_the_record_nor_the_audit_trail_holds_an_address_or_a_code()
    {
        var world = await DeskWorld.Start();
        var (post, link) = await Sent(world);
        DeskWorld.Accepted(await world.Do(new WardCommand.RecordStray(post.Id, ["tadashii@example.lg.jp"], "名簿の入力を誤った。")));

        var rows = await world.Record.Range((await world.Open()).WardPartition(DeskWorld.Ward), Keys.Strays, Keys.After(Keys.Strays));
        var texts = rows.Select(r => r.Json).Concat((await world.Audit()).Select(a => a.Text)).ToList();
        Assert.DoesNotContain(texts, t => t.Contains('@', StringComparison.Ordinal) || t.Contains(LinkCode.Of(world.Keys, link)!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_of_another_post_that_a_stray_digest_named_ends_too()
    {
        var world = await DeskWorld.Start();
        var (post, _) = await Sent(world);
        var other = (await world.Links()).First(l => l.Post != post.Id && l.Revoked is null);
        var open = await world.Open();
        var digest = new MailRow(
            new("digest"), MailPurpose.Digest, MailState.Accepted, DeskWorld.Targets, [other.Sheet], post.Id, 1, 0, "remind:x", DeskWorld.Now, DeskWorld.Now,
            SettledAt: DeskWorld.Now, Body: [new MailSegment.Code(other.Id)]);
        await world.Record.Commit(open.WardPartition(DeskWorld.Ward), [Change.New(Keys.Mail(digest.Id), digest)]);

        DeskWorld.Accepted(await world.Do(new WardCommand.RecordStray(post.Id, ["tadashii@example.lg.jp"], "名簿の入力を誤った。")));

        Assert.NotNull((await world.Links()).Single(l => l.Id == other.Id).Revoked);
        Assert.Contains((await world.State()).OpenMails, m => m.Body.Purpose == MailPurpose.LinkReissued && m.Body.Post == other.Post);
    }

    [Theory]
    [InlineData("", "経緯", "addresses")]
    [InlineData("a@example.lg.jp", " ", "reason")]
    public async Task A_stray_mail_needs_a_right_address_and_a_reason(string address, string reason, string field)
    {
        var world = await DeskWorld.Start();
        var (post, _) = await Sent(world);
        string[] addresses = address.Length == 0 ? [] : [address];
        DeskWorld.Refused(await world.Do(new WardCommand.RecordStray(post.Id, addresses, reason)), field);
        Assert.DoesNotContain(await world.Links(), l => l.Revoked is not null);
    }

    [Fact]
    public async Task Every_address_is_checked_once_without_a_link_and_a_new_one_later()
    {
        var world = await DeskWorld.Start();
        var addresses = (await world.State()).Posts.SelectMany(p => p.Body.Addresses).Distinct(StringComparer.OrdinalIgnoreCase).Count();

        DeskWorld.Accepted(await world.Do(new WardCommand.CheckAddresses()));
        var again = DeskWorld.Accepted(await world.Do(new WardCommand.CheckAddresses()));
        var first = Checks(await world.State());
        var post = (await world.State()).Posts.Select(p => p.Body).First(p => p.Role == PostRole.Head);
        DeskWorld.Accepted(await world.Do(new WardCommand.ChangePost(post.Id, post.Kind, post.Holder, ["atarashii@example.lg.jp"], "変更のため")));
        DeskWorld.Accepted(await world.Do(new WardCommand.CheckAddresses()));

        Assert.Equal((addresses, addresses + 1), (first, Checks(await world.State())));
        Assert.Contains("送っています", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_waits_does_not_go_to_another_address_than_the_one_that_was_to_be_checked()
    {
        var world = await DeskWorld.Start();
        DeskWorld.Accepted(await world.Do(new WardCommand.CheckAddresses()));
        var before = await world.State();
        var post = before.Posts.Select(p => p.Body).First(p => p.Role == PostRole.Head);
        var mail = before.OpenMails.Select(m => m.Body).First(m => m.Purpose == MailPurpose.AddressCheck && m.Post == post.Id);

        Assert.Null(MailNeed.Pointless(await world.Open(), before, mail, DeskWorld.Now));
        DeskWorld.Accepted(await world.Do(new WardCommand.ChangePost(post.Id, post.Kind, post.Holder, ["atarashii@example.lg.jp"], "変更のため")));

        Assert.Contains("宛先のメールアドレスが変わった", MailNeed.Pointless(await world.Open(), await world.State(), mail, DeskWorld.Now), StringComparison.Ordinal);
    }

    private static int Checks(WardState state) => state.OpenMails.Count(m => m.Body.Purpose == MailPurpose.AddressCheck);

    private static async Task<StrayRow> Stray(DeskWorld world, int number) =>
        (await world.Record.Get((await world.Open()).WardPartition(DeskWorld.Ward), Keys.Stray(number)))!.Read<StrayRow>();

    /// <summary>An invitation that went out, with its post and its link.</summary>
    private static async Task<(Post Post, LinkRow Link)> Sent(DeskWorld world)
    {
        var mail = await world.Sent(MailState.Accepted);
        var row = (await world.Record.Get((await world.Open()).WardPartition(DeskWorld.Ward), Keys.Mail(mail)))!.Read<MailRow>();
        return ((await world.State()).Post(row.Post)!.Body, (await world.Links()).First(l => l.Post == row.Post));
    }
}
