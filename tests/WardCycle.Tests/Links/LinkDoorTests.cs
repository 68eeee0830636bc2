using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Tests.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Links;

public sealed class LinkDoorTests
{
    [Fact]
    public async Task The_right_code_opens_its_own_sheet_and_the_session_goes_on_without_it()
    {
        var world = await Open();
        var link = await world.Link(Soumu);

        var granted = Assert.IsType<DoorAnswer.Granted>(await world.Door.Open(link.Id.Value, await world.Code(Soumu)));
        var resumed = Assert.IsType<DoorAnswer.Granted>(await world.Door.Resume(link.Id.Value, granted.Session));

        Assert.Equal(Soumu, resumed.Visit.Link.Sheet);
        Assert.Equal(Ward, resumed.Visit.Ward);
    }

    [Theory]
    [InlineData("{0}", "as in the mail")]
    [InlineData("  {0} ", "copied with blanks")]
    [InlineData("https://cycle.example.lg.jp/s/abc#{0}", "the whole link pasted")]
    public async Task A_code_is_taken_as_people_paste_it(string typed, string because)
    {
        var world = await Open();
        var code = string.Format(CultureInfo.InvariantCulture, typed, await world.Code(Soumu));

        Assert.True(await world.Door.Open((await world.Link(Soumu)).Id.Value, code) is DoorAnswer.Granted, because);
    }

    [Fact]
    public async Task A_code_is_taken_in_lower_case_in_full_width_and_without_hyphens()
    {
        var world = await Open();
        var id = (await world.Link(Soumu)).Id.Value;
        var code = (await world.Code(Soumu)).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        var wide = new string([.. code.Select(c => (char)(c + 0xFEE0))]);

        Assert.IsType<DoorAnswer.Granted>(await world.Door.Open(id, code));
        Assert.IsType<DoorAnswer.Granted>(await world.Door.Open(id.ToUpperInvariant(), wide));
    }

    [Fact]
    public async Task An_unknown_id_and_a_wrong_code_get_one_answer_for_the_same_work()
    {
        var world = await Open();
        var known = (await world.Link(Soumu)).Id.Value;

        var (wrong, wrongReads, wrongCommits) = await Cost(world, known, "0000-0000");
        var (unknown, unknownReads, unknownCommits) = await Cost(world, "0123456789abcdef", "0000-0000");

        Assert.Equal(wrong, unknown);
        Assert.Equal((wrongReads, wrongCommits), (unknownReads, unknownCommits));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("../../etc", "a path")]
    [InlineData("a b", "a blank")]
    [InlineData("課", "another script")]
    [InlineData("\ud800", "a lone surrogate")]
    [InlineData("#", "a bare fragment")]
    public async Task Whatever_is_typed_as_id_and_code_is_refused_and_never_fails(string typed, string because)
    {
        var world = await Open();

        Assert.True(await world.Door.Open(typed, typed) is DoorAnswer.Refused, because);
        Assert.True(await world.Door.Open((await world.Link(Soumu)).Id.Value, typed) is DoorAnswer.Refused, because);
    }

    [Fact]
    public async Task One_section_s_code_does_not_open_another_s_link()
    {
        var world = await Open();

        Assert.IsType<DoorAnswer.Refused>(await world.Door.Open((await world.Link(Soumu)).Id.Value, await world.Code(Zeimu)));
    }

    [Fact]
    public async Task Wrong_codes_are_slowed_ever_longer_up_to_a_cap_and_the_right_one_still_opens()
    {
        var world = await Open();
        var id = (await world.Link(Soumu)).Id.Value;
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 40; i++)
        {
            if (await world.Door.Open(id, "0000") is DoorAnswer.SlowDown slow)
            {
                waits.Add(slow.Until - world.Time.Now);
                world.Time.Now = slow.Until;
            }
        }

        Assert.Equal(40 - LinkTriesRow.Free, waits.Count);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(LinkTriesRow.Longest, waits[^1]);
        Assert.IsType<DoorAnswer.Granted>(await world.Door.Open(id, await world.Code(Soumu)));
    }

    [Fact]
    public async Task While_one_has_to_wait_further_wrong_codes_write_nothing()
    {
        var world = await Open();
        for (var i = 0; i <= LinkTriesRow.Free; i++)
        {
            await world.Door.Open("0123456789abcdef", "0000");
        }

        var before = world.Record.Commits;
        Assert.IsType<DoorAnswer.SlowDown>(await world.Door.Open("0123456789abcdef", "0000"));

        Assert.Equal(before, world.Record.Commits);
    }

    [Fact]
    public async Task A_revoked_link_says_why_to_the_right_code_and_nothing_to_a_wrong_one()
    {
        var world = await Open();
        var link = await world.Link(Soumu);
        await world.Rewrite<LinkRow>(Partition, Keys.Link(link.Id), l => l with { Revoked = new(Start, "jimu", "誤って送信したためです。") });

        var ended = Assert.IsType<DoorAnswer.Ended>(await world.Door.Open(link.Id.Value, await world.Code(Soumu)));

        Assert.Contains("誤って送信", ended.Reason, StringComparison.Ordinal);
        Assert.Contains("区政推進課", ended.Advice, StringComparison.Ordinal);
        Assert.IsType<DoorAnswer.Refused>(await world.Door.Open(link.Id.Value, "0000"));
    }

    [Fact]
    public async Task A_session_ends_with_its_link_at_the_next_request()
    {
        var world = await Open();
        var link = await world.Link(Soumu);
        var granted = (DoorAnswer.Granted)await world.Door.Open(link.Id.Value, await world.Code(Soumu));

        await world.Rewrite<LinkRow>(Partition, Keys.Link(link.Id), l => l with { Revoked = new(Start, "jimu", "") });

        Assert.IsType<DoorAnswer.Ended>(await world.Door.Resume(link.Id.Value, granted.Session));
    }

    [Fact]
    public async Task A_predecessor_s_link_ends_with_the_hand_over()
    {
        var world = await Open();
        var link = await world.Link(Soumu);
        await world.Rewrite<Post>(Partition, Keys.Post(link.Post), p => p with { Tenure = 2 });

        var ended = Assert.IsType<DoorAnswer.Ended>(await world.Door.Open(link.Id.Value, await world.Code(Soumu)));
        Assert.Contains("交代", ended.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-23", true, "after the closing it opens read-only")]
    [InlineData("2027-06-29", true, "until the care date")]
    [InlineData("2027-07-01", false, "after the care date it has ended")]
    public async Task A_link_opens_until_the_care_date_of_the_plan(string day, bool opens, string because)
    {
        var world = await Open();
        world.Time.Now = At($"{day}T09:00");

        var answer = await world.Door.Open((await world.Link(Soumu)).Id.Value, await world.Code(Soumu));

        Assert.True(answer is DoorAnswer.Granted == opens, because);
        Assert.True(opens || answer is DoorAnswer.Ended, because);
    }

    [Fact]
    public async Task A_cancelled_cycle_s_links_have_ended()
    {
        var world = await Open();
        await world.Rewrite<CycleRow>(Keys.CyclePartition(Cycle), Keys.Cycle, c => c with { Status = CycleStatus.Cancelled });

        Assert.IsType<DoorAnswer.Ended>(await world.Door.Open((await world.Link(Soumu)).Id.Value, await world.Code(Soumu)));
    }

    [Fact]
    public async Task A_session_expires_is_bound_to_its_link_and_cannot_be_forged()
    {
        var world = await Open();
        var (mine, other) = (await world.Link(Soumu), await world.Link(Zeimu));
        var session = ((DoorAnswer.Granted)await world.Door.Open(mine.Id.Value, await world.Code(Soumu))).Session;
        var parts = session.Split('.');

        Assert.IsType<DoorAnswer.Refused>(await world.Door.Resume(other.Id.Value, session));
        Assert.IsType<DoorAnswer.Refused>(await world.Door.Resume(mine.Id.Value, $"{parts[0]}.{long.Parse(parts[1], CultureInfo.InvariantCulture) + 60}.{parts[2]}"));
        Assert.IsType<DoorAnswer.Refused>(await world.Door.Resume(mine.Id.Value, $"{parts[0]}.{parts[1]}."));
        Assert.IsType<DoorAnswer.Refused>(await world.Door.Resume(mine.Id.Value, $"other.{parts[1]}.{parts[2]}"));
        Assert.IsType<DoorAnswer.Refused>(await world.Door.Resume(mine.Id.Value, new string('x', 5000)));

        world.Time.Now += LinkSession.Lifetime;
        Assert.IsType<DoorAnswer.Refused>(await world.Door.Resume(mine.Id.Value, session));
    }

    [Fact]
    public async Task A_form_token_is_no_session_and_a_session_no_form_token()
    {
        var world = await Open();
        var link = await world.Link(Soumu);
        var session = LinkSession.Issue(world.Parts.Keys, link, Start);
        var token = new SheetFormToken(session, Soumu, Targets, 0, 0, SheetFormToken.Edit);

        Assert.False(LinkSession.Holds(world.Parts.Keys, link, token.Issue(world.Parts.Keys, Start), Start));
        Assert.False(token.Holds(world.Parts.Keys, session, Start));
    }

    [Fact]
    public void A_form_token_fits_nothing_but_what_it_was_made_for()
    {
        var keys = MasterKeyRing.FromSeed(1);
        var token = new SheetFormToken("session", Soumu, Targets, 1, 2, "op");
        var text = token.Issue(keys, Start);

        Assert.True(token.Holds(keys, text, Start));
        Assert.False((token with { Session = "other" }).Holds(keys, text, Start));
        Assert.False((token with { Sheet = Zeimu }).Holds(keys, text, Start));
        Assert.False((token with { Phase = MidYear }).Holds(keys, text, Start));
        Assert.False((token with { Base = 2 }).Holds(keys, text, Start));
        Assert.False((token with { DraftVersion = 3 }).Holds(keys, text, Start));
        Assert.False((token with { Operation = "other" }).Holds(keys, text, Start));
        Assert.False(token.Holds(MasterKeyRing.FromSeed(2), text, Start));
        Assert.False(token.Holds(keys, text, Start + LinkSession.Lifetime));
        Assert.False(token.Holds(keys, null, Start));
    }

    private static async Task<(DoorAnswer, long, long)> Cost(SheetWorld world, string id, string code)
    {
        var (reads, commits) = (world.Record.Reads, world.Record.Commits);
        var answer = await world.Door.Open(id, code);
        return (answer, world.Record.Reads - reads, world.Record.Commits - commits);
    }
}
