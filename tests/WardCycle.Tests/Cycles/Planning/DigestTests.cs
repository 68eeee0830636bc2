using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles.Planning;

public sealed class DigestTests
{
    public static TheoryData<string, WantedMail[], string[]> Rows => new()
    {
        { "two sheets of one person", [Mail("a", "x"), Mail("b", "x")], ["Digest s-a,s-b"] },
        { "two persons", [Mail("a", "x"), Mail("b", "y")], ["ReminderBefore s-a", "ReminderBefore s-b"] },
        { "one sheet, two phases: still one sheet", [Mail("a", "x"), Mail("a", "x", MailPurpose.ReminderAfter)], ["ReminderBefore s-a", "ReminderAfter s-a"] },
        { "nobody knows who holds the posts", [Mail("a", ""), Mail("b", "")], ["ReminderBefore s-a", "ReminderBefore s-b"] },
        { "an invitation is never put together", [Mail("a", "x", MailPurpose.Invitation), Mail("b", "x", MailPurpose.Invitation)], ["Invitation s-a", "Invitation s-b"] },
        { "reminders go together, the invitation stays", [Mail("a", "x"), Mail("b", "x"), Mail("c", "x", MailPurpose.Invitation)], ["Digest s-a,s-b", "Invitation s-c"] },
        { "a draft left and a reminder of a return", [Mail("a", "x", MailPurpose.DraftForgotten), Mail("b", "x", MailPurpose.Returned, "remind:2026-05-22:2026-05-29")], ["Digest s-a,s-b"] },
        { "the return itself is never put together", [Mail("a", "x"), Mail("b", "x", MailPurpose.Returned, "returned:1")], ["ReminderBefore s-a", "Returned s-b"] },
        { "a superior hears of two sections in one mail", [Mail("a", "x", MailPurpose.Escalation), Mail("b", "x", MailPurpose.Escalation)], ["Escalation s-a,s-b"] },
        { "two superiors hear each of their own", [Mail("a", "x", MailPurpose.Escalation), Mail("b", "y", MailPurpose.Escalation)], ["Escalation s-a", "Escalation s-b"] },
        { "an escalation is no part of a digest of reminders", [Mail("a", "x", MailPurpose.Escalation), Mail("b", "x", MailPurpose.ReminderAfter)], ["ReminderAfter s-b", "Escalation s-a"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reminders_to_one_person_become_one_mail(string reason, WantedMail[] wanted, string[] sent)
    {
        var actual = Digest.Combine(wanted).Select(m => $"{m.Purpose} {string.Join(',', m.Sheets)}").ToList();
        Assert.True(sent.SequenceEqual(actual), $"{reason}: {string.Join(" / ", actual)}");
    }

    [Fact]
    public void A_digest_waits_for_the_latest_of_its_reminders()
    {
        var late = Mail("b", "x") with { NotBefore = World.At(2026, 5, 9) };
        Assert.Equal(late.NotBefore, Assert.Single(Digest.Combine([Mail("a", "x"), late])).NotBefore);
    }

    [Fact]
    public async Task One_person_with_two_posts_gets_one_mail_a_day_and_both_sheets_stand_in_one_commit()
    {
        var world = await World.Open();
        var ward = await world.State();
        foreach (var head in ward.Posts.Where(p => p.Body.Id.Value is "mihon-nozei-head"))
        {
            await world.Record.Commit(Keys.WardPartition(World.Id, World.Ward), [head.To(head.Body with { Holder = "mihon-somu-head" })]);
        }

        await world.Watch(World.At(2026, 5, 21));
        var ofPerson = (await world.Mails()).Where(m => m.Post.Value is "mihon-nozei-head" or "mihon-somu-head").ToList();
        Assert.Equal(5, ofPerson.Count(m => m.Purpose == MailPurpose.Digest));
        Assert.Equal(2, ofPerson.Count(m => m.Purpose == MailPurpose.Invitation));
        Assert.Equal(7, ofPerson.Count);
        Assert.All(ofPerson.Where(m => m.Purpose == MailPurpose.Digest).GroupBy(m => m.NotBefore), day => Assert.Single(day));
    }

    [Fact]
    public void Groups_grow_together_by_what_ties_them()
    {
        var groups = new SheetGroups([Sheet("a"), Sheet("b"), Sheet("c"), Sheet("d")]);
        groups.Tie([Sheet("a"), Sheet("b")]);
        groups.Tie([Sheet("c"), Sheet("b")]);
        Assert.Equal([1, 3], groups.All().Select(g => g.Count).Order());
    }

    private static SheetId Sheet(string id) => new($"s-{id}");

    private static WantedMail Mail(string sheet, string holder, MailPurpose purpose = MailPurpose.ReminderBefore, string occasion = "remind:2026-05-08:2026-05-15") =>
        new(purpose, World.Targets, [Sheet(sheet)], new(new($"p-{sheet}"), new(sheet), PostRole.Head, PostKind.Regular, "課長", holder, ["a@example.lg.jp"]), occasion, World.At(2026, 5, 8));
}
