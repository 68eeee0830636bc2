using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Tests.Mail;

public sealed class MailIdentityTests
{
    private static readonly MailId Invitation = Of();

    [Fact]
    public void The_same_facts_give_the_same_mail() => Assert.Equal(Invitation, Of());

    [Fact]
    public void An_identity_can_stand_in_a_key_and_has_26_characters()
    {
        Assert.True(IdRule.Allows(Invitation.Value));
        Assert.Equal(26, Invitation.Value.Length);
    }

    [Fact]
    public void An_identity_never_changes_between_versions() =>
        Assert.Equal("202bb1206yha9zaqydjv3q9wtg", Invitation.Value);

    [Fact]
    public void Any_other_fact_gives_another_mail()
    {
        MailId[] others =
        [
            Of(uid: "other"), Of(phase: "midyear"), Of(ward: "nakagyo"), Of(post: "tax-head"), Of(tenure: 2), Of(address: 1),
            Of(purpose: MailPurpose.ReminderAfter), Of(occasion: "invitation:2"), Of(phase: null),
        ];
        Assert.Equal(others.Length + 1, others.Append(Invitation).Distinct().Count());
    }

    private static MailId Of(
        string uid = "uid-1",
        string? phase = "targets",
        string ward = "kamigyo",
        string post = "general-head",
        int tenure = 1,
        int address = 0,
        MailPurpose purpose = MailPurpose.Invitation,
        string occasion = "invitation") =>
        MailIdentity.Of(uid, phase is null ? null : new PhaseId(phase), new UnitId(ward), new PostId(post), tenure, address, purpose, occasion);
}
