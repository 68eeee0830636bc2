using FsCheck;
using FsCheck.Fluent;
using WardCycle.Mail;
using WardCycle.Mail.Delivery;
using WardCycle.Record;

namespace WardCycle.Tests.Mail.Delivery;

public sealed class DeliveryMergeTests
{
    private static readonly DateTimeOffset Now = MailWorld.Morning;

    [Theory]
    [InlineData(MailState.Accepted, DeliveryStatus.Delivered, MailState.Delivered, 0, "as it should be")]
    [InlineData(MailState.Accepted, DeliveryStatus.Expanded, MailState.Accepted, 0, "a list's members have theirs under way")]
    [InlineData(MailState.Accepted, DeliveryStatus.Bounced, MailState.Bounced, 1, "a person has to look")]
    [InlineData(MailState.Accepted, DeliveryStatus.Suppressed, MailState.Bounced, 1, "it was not sent at all")]
    [InlineData(MailState.Accepted, DeliveryStatus.Quarantined, MailState.Bounced, 1, "nobody has read it")]
    [InlineData(MailState.Accepted, DeliveryStatus.FilteredSpam, MailState.Bounced, 1, "nobody has read it")]
    [InlineData(MailState.Accepted, DeliveryStatus.Failed, MailState.Bounced, 1, "it did not arrive")]
    [InlineData(MailState.Unknown, DeliveryStatus.Delivered, MailState.Delivered, -1, "now somebody can tell")]
    [InlineData(MailState.Unknown, DeliveryStatus.Expanded, MailState.Accepted, -1, "it went out")]
    [InlineData(MailState.Unknown, DeliveryStatus.Bounced, MailState.Bounced, 0, "a person's before and after")]
    [InlineData(MailState.Claimed, DeliveryStatus.Delivered, MailState.Delivered, 0, "faster than the sender's answer")]
    [InlineData(MailState.Planned, DeliveryStatus.Delivered, MailState.Delivered, 0, "it went out although nobody said so: not again")]
    [InlineData(MailState.Claimed, DeliveryStatus.Bounced, MailState.Bounced, 1, "likewise")]
    [InlineData(MailState.Withdrawn, DeliveryStatus.Delivered, MailState.Delivered, 0, "withdrawn too late")]
    [InlineData(MailState.Delivered, DeliveryStatus.Bounced, MailState.Bounced, 1, "came back after all")]
    [InlineData(MailState.Bounced, DeliveryStatus.Delivered, MailState.Bounced, 0, "a person said so")]
    public void A_report_changes_a_mail_by_rank(MailState before, DeliveryStatus status, MailState after, int trouble, string reason)
    {
        var merged = DeliveryMerge.Take(Row(before), status, Now);

        Assert.True(merged is not null && (merged.Mail.State, merged.Trouble) == (after, trouble), reason);
        Assert.Null(merged!.Mail.Claim);
        Assert.Equal(before is MailState.Planned or MailState.Claimed ? 2 : 1, merged.Changes.Count);
    }

    [Fact]
    public void A_mail_that_somebody_had_sent_again_starts_without_reports()
    {
        var bounced = DeliveryMerge.Take(Row(MailState.Accepted), DeliveryStatus.Bounced, Now)!.Mail;
        var again = Assert.IsType<MailSettlement.Settled>(MailTrouble.Settle(Stored(bounced), MailVerdict.SendAgain, "account:kita", Now));

        Assert.Equal((MailState.Planned, null, 1), (again.Mail.State, again.Mail.Delivery, again.Mail.Round));
    }

    [Fact]
    public void Any_order_and_any_repetition_of_reports_leaves_the_same_mail()
    {
        var reports = Gen.Elements(Enum.GetValues<DeliveryStatus>()).NonEmptyListOf();
        var runs = from state in Gen.Elements(Enum.GetValues<MailState>())
                   from told in reports
                   from other in Gen.Shuffle<DeliveryStatus>(told)
                   from again in Gen.SubListOf<DeliveryStatus>(told)
                   select (state, told, other: other.Concat(again).ToList());
        Prop.ForAll(runs.ToArbitrary(), run => Written(run.state, run.told) == Written(run.state, run.other)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_count_of_mails_that_wait_for_a_person_is_what_the_rows_say()
    {
        var runs = from state in Gen.Elements(Enum.GetValues<MailState>())
                   from told in Gen.Elements(Enum.GetValues<DeliveryStatus>()).ListOf()
                   select (state, told);
        Prop.ForAll(runs.ToArbitrary(), run => Weight(run.state) + Sum(run.state, run.told) == Weight(Told(run.state, run.told).State)).QuickCheckThrowOnFailure();
    }

    private static string Written(MailState state, IEnumerable<DeliveryStatus> told) => RecordJson.Write(Told(state, told));

    private static MailRow Told(MailState state, IEnumerable<DeliveryStatus> told) =>
        told.Aggregate(Row(state), (mail, status) => DeliveryMerge.Take(mail, status, Now) is { } merged ? Stored(merged.Mail) : mail).Body;

    private static int Sum(MailState state, IEnumerable<DeliveryStatus> told)
    {
        var (mail, sum) = (Row(state), 0);
        foreach (var status in told)
        {
            if (DeliveryMerge.Take(mail, status, Now) is { } merged)
            {
                (mail, sum) = (Stored(merged.Mail), sum + merged.Trouble);
            }
        }

        return sum;
    }

    private static int Weight(MailState state) => MailTrouble.IsTrouble(state) ? 1 : 0;

    private static Stored<MailRow> Row(MailState state)
    {
        var row = MailWorld.Planned(0) with { State = state };
        return Stored(state switch
        {
            MailState.Planned => row,
            MailState.Claimed => row with { Claim = new(row.Operation, Now, 1) },
            _ => row with { SettledAt = Now, Note = "以前のメモ" },
        });
    }

    private static Stored<MailRow> Stored(MailRow row) =>
        new(new(row.State is MailState.Planned or MailState.Claimed ? Keys.OpenMail(row.Id) : Keys.Mail(row.Id), "", "1"), row);
}
