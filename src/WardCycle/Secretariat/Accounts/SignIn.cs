using System.Globalization;
using System.Text;
using WardCycle.Links;
using WardCycle.Record;

namespace WardCycle.Secretariat.Accounts;

/// <summary>Ways in for the secretariat: a passphrase, an invitation, or the one-time code that the one-machine edition prints. Real time throughout.</summary>
public sealed class SignIn(IRecordStore store, IKeyRing keys, TimeProvider time)
{
    /// <summary>The city account that the console's one-time code signs in to.</summary>
    public const string ConsoleAccount = "jimukyoku";

    private readonly AccountStore _accounts = new(store, keys, time);
    private readonly PassphraseTries _tries = new(store, time);

    /// <summary>A code for the console, usable once within 15 minutes by a button press. Creates the city account on first use.</summary>
    public async Task<InviteResult.Invited> IssueOneTime(CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var old = await _accounts.Find(ConsoleAccount, cancel);
            // Whoever reads the console owns the machine: a disabled account opens again.
            var row = old is not null ? old.Body with { Disabled = false } : new AccountRow(ConsoleAccount, [AccountRole.City], null, 1, time.GetUtcNow(), "wardcycle");
            var audit = old?.Body.Disabled == true ? _accounts.Audit("wardcycle", "account.enabled", $"停止していたアカウント「{ConsoleAccount}」を、サーバーの操作で再開しました。", old.Row) : null;
            if (await _accounts.Give(old?.Row, row, OneTimeUse.SignIn, audit, cancel) is { } given)
            {
                return given;
            }
        }

        throw new RecordUnavailableException("The one-time code met a conflict again and again.");
    }

    /// <summary>Signs in with a console code.</summary>
    public async Task<SignInResult> WithOneTime(string code, CancellationToken cancel = default)
    {
        if (await Open(code, OneTimeUse.SignIn, cancel) is not { } open)
        {
            return WrongCode;
        }

        var (used, account) = open;
        return (await store.Commit(Keys.Installation, [used], cancel)).IsDone ? Enter(account.Body) : WrongCode;
    }

    /// <summary>Takes up an invitation: sets the passphrase and signs in. A passphrase that breaks the rule leaves the code unused.</summary>
    public async Task<SignInResult> WithInvitation(string code, string passphrase, CancellationToken cancel = default)
    {
        if (await Open(code, OneTimeUse.Invitation, cancel) is not { } open)
        {
            return WrongCode;
        }

        var (used, account) = open;
        if (PassphraseRule.Check(passphrase, account.Body.Name) is { } problem)
        {
            return new SignInResult.Refused([problem]);
        }

        var row = account.Body with { Passphrase = PassphraseHash.Of(PassphraseRule.Normalise(passphrase)!, Salt(account.Body)), Version = account.Body.Version + 1 };
        var audit = _accounts.Audit($"account:{row.Name}", "account.passphrase-set", $"アカウント「{row.Name}」のパスフレーズを決めました。", account.Row);
        return (await store.Commit(Keys.Installation, [used, account.To(row), audit], cancel)).IsDone ? Enter(row) : WrongCode;
    }

    /// <summary>Signs in by name and passphrase. Wrong ones are answered slower and slower; the right one always opens at once.</summary>
    public async Task<SignInResult> WithPassphrase(string name, string passphrase, CancellationToken cancel = default)
    {
        var account = await _accounts.Find(name, cancel);
        var right = (account?.Body.Passphrase ?? PassphraseHash.Decoy).Matches(PassphraseRule.Normalise(passphrase) ?? "");
        if (account is { Body: { Passphrase: not null, Disabled: false } } && right)
        {
            await _tries.Forget(name, cancel);
            return Enter(account.Body);
        }

        await _tries.Slow(name, cancel);
        return WrongPassphrase;
    }

    /// <summary>Who a session cookie stands for; null where it is not ours, expired, or its account was signed out or disabled. One read.</summary>
    public async Task<Actor?> Resume(string? token, CancellationToken cancel = default) =>
        AccountSession.FromToken(keys, token, time.GetUtcNow()) is { } session
        && await _accounts.Find(session.Account, cancel) is { Body: { Disabled: false } account }
        && account.Version == session.Version
            ? account.ToActor()
            : null;

    private const int Attempts = 5;

    private static SignInResult.Refused WrongCode { get; } = new([new("code", "このコードでは入れません。期限（15分）が過ぎたか、すでに使われています。新しいコードを発行してもらってください。")]);

    private static SignInResult.Refused WrongPassphrase { get; } = new([new("passphrase", "アカウント名またはパスフレーズが違います。")]);

    private SignInResult.SignedIn Enter(AccountRow account)
    {
        var session = new AccountSession(account.Name, account.Version, time.GetUtcNow() + AccountSession.Lifetime);
        return new(account.ToActor(), session.ToToken(keys), session.ExpiresAt);
    }

    private async Task<(Change Used, Stored<AccountRow> Account)?> Open(string code, OneTimeUse use, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return OneTimeCode.Fingerprint(keys, code) is { } fingerprint
            && await store.Get(Keys.Installation, Keys.OneTime(fingerprint), cancel) is { } row
            && row.Read<OneTimeRow>() is { UsedAt: null } given
            && given.Use == use
            && now < given.ExpiresAt
            && await _accounts.Find(given.Account, cancel) is { Body.Disabled: false } account
            && account.Body.Version == given.AccountVersion
                ? (Change.Update(row, given with { UsedAt = now }), account)
                : null;
    }

    private byte[] Salt(AccountRow account)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"salt\n{account.Name}\n{account.Version}\n{time.GetUtcNow().UtcTicks}");
        return keys.Mac(keys.Newest, KeyPurpose.Random, Encoding.UTF8.GetBytes(seed))!.AsSpan(0, 16).ToArray();
    }
}
