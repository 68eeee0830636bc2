using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Secretariat.History;

namespace WardCycle.Secretariat.Accounts;

/// <summary>Named accounts: created, invited, disabled and signed out by a city account. Real time throughout.</summary>
public sealed class AccountStore(IRecordStore store, IKeyRing keys, TimeProvider time)
{
    public async Task<IReadOnlyList<AccountRow>> List(CancellationToken cancel = default) =>
        [.. (await store.Range(Keys.Installation, Keys.Account(""), Keys.After(Keys.Account("")), cancel: cancel)).Select(r => r.Read<AccountRow>())];

    public async Task<Stored<AccountRow>?> Find(string name, CancellationToken cancel = default) =>
        IdRule.Allows(name) ? (await store.Get(Keys.Installation, Keys.Account(name), cancel))?.As<AccountRow>() : null;

    /// <summary>Creates an account, or invites an existing one again under its new roles (its passphrase and sessions end). The code sets the passphrase within 15 minutes.</summary>
    public async Task<InviteResult> Invite(Actor actor, NewAccount account, CancellationToken cancel = default)
    {
        if (Check(actor, account) is { Count: > 0 } problems)
        {
            return new InviteResult.Refused(problems);
        }

        var old = await Find(account.Name, cancel);
        var row = new AccountRow(account.Name, [.. account.Roles.Distinct().Order()], account.Ward, (old?.Body.Version ?? 0) + 1,
            old?.Body.CreatedAt ?? time.GetUtcNow(), old?.Body.CreatedBy ?? actor.AuditName);
        var text = $"アカウント「{row.Name}」を{(old is null ? "作り、" : "もう一度")}招待しました（役割：{string.Join('、', row.Roles.Select(AccountRoles.Label))}{(row.Ward is { } ward ? $"、区：{ward}" : "")}）。";
        return await Give(old?.Row, row, OneTimeUse.Invitation, Audit(actor.AuditName, "account.invited", text, old?.Row), cancel) is { } invited
            ? invited
            : new InviteResult.Refused([new("", "ほかの人が同じアカウントを変更しました。もう一度操作してください。")]);
    }

    /// <summary>Ends every session of the account.</summary>
    public Task<CommandResult> Revoke(Actor actor, string name, CancellationToken cancel = default) =>
        Change(actor, name, a => a with { Version = a.Version + 1 }, "account.signed-out", "からすべてサインアウトしました。", cancel);

    /// <summary>Shuts the account and ends its sessions, or opens it again.</summary>
    public Task<CommandResult> Disable(Actor actor, string name, bool disabled, CancellationToken cancel = default) =>
        disabled && name == actor.Account
            ? Task.FromResult<CommandResult>(CommandResult.Refuse("name", "使用中のアカウント自身は停止できません。"))
            : Change(actor, name, a => a with { Version = a.Version + 1, Disabled = disabled }, disabled ? "account.disabled" : "account.enabled", disabled ? "を停止しました。" : "を再開しました。", cancel);

    /// <summary>Writes an account with a code for it in one commit, and sweeps codes whose time is over. Null on a conflict.</summary>
    /// <param name="audit">Who gave it out; null for the console's sign-in, which changes no account.</param>
    internal async Task<InviteResult.Invited?> Give(Row? old, AccountRow account, OneTimeUse use, Record.Change? audit, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var code = OneTimeCode.New(keys, account, use, now, old?.ETag ?? "");
        var given = new OneTimeRow(account.Name, account.Version, use, now + OneTimeCode.Lifetime);
        var fingerprint = OneTimeCode.Fingerprint(keys, code) ?? throw new InvalidOperationException("A new code does not read as one.");
        var codes = await store.Range(Keys.Installation, Keys.OneTime(""), Keys.After(Keys.OneTime("")), 50, cancel);
        var result = await store.Commit(Keys.Installation,
        [
            old is null ? Record.Change.New(Keys.Account(account.Name), account) : Record.Change.Update(old, account),
            Record.Change.New(Keys.OneTime(fingerprint), given),
            .. audit is null ? [] : new[] { audit },
            .. codes.Where(r => r.Read<OneTimeRow>().ExpiresAt < now).Select(Record.Change.Remove),
        ], cancel);
        return result.IsDone ? new(code, given.ExpiresAt) : null;
    }

    private async Task<CommandResult> Change(Actor actor, string name, Func<AccountRow, AccountRow> change, string what, string done, CancellationToken cancel)
    {
        if (!actor.Roles.Contains(AccountRole.City))
        {
            return CommandResult.Refuse("", NotCity);
        }

        if (await Find(name, cancel) is not { } account)
        {
            return CommandResult.Refuse("name", "そのアカウントはありません。");
        }

        var text = $"アカウント「{name}」{done}";
        return (await store.Commit(Keys.Installation, [account.To(change(account.Body)), Audit(actor.AuditName, what, text, account.Row)], cancel)).IsDone
            ? new CommandResult.Done(text)
            : CommandResult.Refuse("", "ほかの人が同じアカウントを変更しました。もう一度操作してください。");
    }

    internal Record.Change Audit(string who, string what, string text, Row? before) => InstallationAudit.Row(time.GetUtcNow(), who, what, text, before?.ETag);

    private static List<Problem> Check(Actor actor, NewAccount account)
    {
        List<Problem> problems = [];
        if (!actor.Roles.Contains(AccountRole.City))
        {
            return [new("", NotCity)];
        }

        if (!IdRule.Allows(account.Name))
        {
            problems.Add(new("name", $"アカウント名は英小文字・数字・ハイフンで{IdRule.MaxLength}文字以内にしてください。"));
        }

        if (account.Name == actor.Account)
        {
            problems.Add(new("name", "使用中のアカウント自身は招待できません。"));
        }

        if (account.Roles.Count == 0)
        {
            problems.Add(new("roles", "役割を一つ以上選んでください。"));
        }

        if (account.Roles.Contains(AccountRole.Ward) != (account.Ward is not null) || (account.Ward is { } ward && !IdRule.Allows(ward)))
        {
            problems.Add(new("ward", "区事務局のアカウントには区を一つ選び、それ以外では区を空にしてください。"));
        }

        return problems;
    }

    private const string NotCity = "この操作は全市事務局のアカウントだけができます。";
}
