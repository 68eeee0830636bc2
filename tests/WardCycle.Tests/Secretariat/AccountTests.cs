using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Accounts;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Secretariat;

public sealed class AccountTests
{
    private const string Passphrase = "うみべの図書館で本を12冊";
    private readonly MemoryRecordStore _store = new();
    private readonly MasterKeyRing _keys = MasterKeyRing.FromSeed(7);
    private readonly JumpingTime _time = new(DeskWorld.Now);
    private readonly SignIn _signIn;
    private readonly AccountStore _accounts;

    public AccountTests()
    {
        _signIn = new(_store, _keys, _time);
        _accounts = new(_store, _keys, _time);
    }

    [Fact]
    public async Task A_console_code_opens_once_within_fifteen_minutes()
    {
        var first = await _signIn.IssueOneTime();
        var inside = Assert.IsType<SignInResult.SignedIn>(await _signIn.WithOneTime(first.Code.ToLowerInvariant()));
        Assert.Equal(SignIn.ConsoleAccount, (await _signIn.Resume(inside.Token))!.Account);
        Assert.IsType<SignInResult.Refused>(await _signIn.WithOneTime(first.Code));

        var second = await _signIn.IssueOneTime();
        _time.Now += OneTimeCode.Lifetime;
        Assert.IsType<SignInResult.Refused>(await _signIn.WithOneTime(second.Code));
    }

    [Fact]
    public async Task Codes_given_out_within_one_tick_are_all_different_and_all_open()
    {
        var codes = new List<string>();
        for (var n = 0; n < 12; n++)
        {
            codes.Add((await _signIn.IssueOneTime()).Code);
        }

        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        foreach (var code in codes)
        {
            Assert.IsType<SignInResult.SignedIn>(await _signIn.WithOneTime(code));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA-AAAA-AAAA-AAAA-AAAA")]
    [InlineData("\ud800")]
    [InlineData("<script>")]
    public async Task What_is_no_code_is_refused(string code)
    {
        await _signIn.IssueOneTime();
        Assert.IsType<SignInResult.Refused>(await _signIn.WithOneTime(code));
        Assert.IsType<SignInResult.Refused>(await _signIn.WithInvitation(code, Passphrase));
    }

    [Fact]
    public async Task An_invited_account_sets_a_passphrase_and_signs_in_with_it()
    {
        var code = await Invite();
        var weak = Assert.IsType<SignInResult.Refused>(await _signIn.WithInvitation(code, "短い"));
        Assert.Equal("passphrase", weak.Problems[0].Field);
        Assert.IsType<SignInResult.SignedIn>(await _signIn.WithInvitation(code, Passphrase));
        Assert.IsType<SignInResult.Refused>(await _signIn.WithInvitation(code, Passphrase));

        var inside = Assert.IsType<SignInResult.SignedIn>(await _signIn.WithPassphrase("mihon-desk", Passphrase.Replace("12", "１２", StringComparison.Ordinal)));
        Assert.Equal(("mihon", true), (inside.Actor.Ward, inside.Actor.Roles.SetEquals([AccountRole.Ward])));
        Assert.IsType<SignInResult.Refused>(await _signIn.WithPassphrase("mihon-desk", Passphrase + "x"));
        Assert.IsType<SignInResult.Refused>(await _signIn.WithPassphrase("nobody", Passphrase));
    }

    [Fact]
    public async Task Wrong_passphrases_are_answered_slower_and_the_right_one_at_once()
    {
        await _signIn.WithInvitation(await Invite(), Passphrase);
        List<double> waited = [];
        for (var i = 0; i < 6; i++)
        {
            var before = _time.Now;
            await _signIn.WithPassphrase("mihon-desk", "まちがったことば123");
            waited.Add((_time.Now - before).TotalSeconds);
        }

        Assert.Equal([0, 0, 0, 1, 2, 4], waited);
        var at = _time.Now;
        Assert.IsType<SignInResult.SignedIn>(await _signIn.WithPassphrase("mihon-desk", Passphrase));
        Assert.Equal(at, _time.Now);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_by_revocation_and_by_any_change_to_it()
    {
        var inside = Assert.IsType<SignInResult.SignedIn>(await _signIn.WithInvitation(await Invite(), Passphrase));
        Assert.NotNull(await _signIn.Resume(inside.Token));
        Assert.Null(await _signIn.Resume(inside.Token.Replace("mihon-desk", "jimukyoku", StringComparison.Ordinal)));
        Assert.Null(await _signIn.Resume(inside.Token[..^1]));
        Assert.Null(await _signIn.Resume(null));
        Assert.Null(await new SignIn(_store, MasterKeyRing.FromSeed(8), _time).Resume(inside.Token));

        DeskWorld.Accepted(await _accounts.Revoke(DeskWorld.City, "mihon-desk"));
        Assert.Null(await _signIn.Resume(inside.Token));

        var again = Assert.IsType<SignInResult.SignedIn>(await _signIn.WithPassphrase("mihon-desk", Passphrase));
        _time.Now += AccountSession.Lifetime;
        Assert.Null(await _signIn.Resume(again.Token));
    }

    [Fact]
    public async Task A_disabled_account_is_shut_out()
    {
        var inside = Assert.IsType<SignInResult.SignedIn>(await _signIn.WithInvitation(await Invite(), Passphrase));
        DeskWorld.Accepted(await _accounts.Disable(DeskWorld.City, "mihon-desk", true));
        Assert.Null(await _signIn.Resume(inside.Token));
        Assert.IsType<SignInResult.Refused>(await _signIn.WithPassphrase("mihon-desk", Passphrase));
        DeskWorld.Refused(await _accounts.Disable(DeskWorld.City, DeskWorld.City.Account, true), "name");
    }

    [Fact]
    public async Task Only_city_accounts_invite_and_every_field_is_checked()
    {
        async Task<string> Field(Actor actor, NewAccount account) =>
            Assert.IsType<InviteResult.Refused>(await _accounts.Invite(actor, account)).Problems[0].Field;
        Assert.Equal("", await Field(DeskWorld.OfWard, new("x", [AccountRole.Viewer])));
        Assert.Equal("name", await Field(DeskWorld.City, new("名前", [AccountRole.Viewer])));
        Assert.Equal("roles", await Field(DeskWorld.City, new("x", [])));
        Assert.Equal("ward", await Field(DeskWorld.City, new("x", [AccountRole.Ward])));
        Assert.Equal("ward", await Field(DeskWorld.City, new("x", [AccountRole.Viewer], "mihon")));
    }

    [Fact]
    public async Task The_record_holds_no_code_and_no_passphrase()
    {
        var code = await Invite();
        await _signIn.WithInvitation(code, Passphrase);
        var rows = await _store.Range(Keys.Installation, " ", Keys.After("~"));
        var text = string.Concat(rows.Select(r => r.Key + r.Json));
        Assert.DoesNotContain(code, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Passphrase, text, StringComparison.Ordinal);
    }

    private async Task<string> Invite() =>
        Assert.IsType<InviteResult.Invited>(await _accounts.Invite(DeskWorld.City, new("mihon-desk", [AccountRole.Ward], "mihon"))).Code;
}
