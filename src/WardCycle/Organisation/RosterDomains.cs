using WardCycle.Record;
using WardCycle.Secretariat.History;

namespace WardCycle.Organisation;

/// <summary>Mail domains that a roster's addresses should lie in: a setting of the installation; none for every domain.</summary>
public sealed class RosterDomains(IRecordStore store)
{
    public const int Most = 20;

    public async Task<IReadOnlyList<string>> Read(CancellationToken cancel = default) =>
        (await store.Get(Keys.Installation, RosterKeys.Domains, cancel))?.Read<Setting>().Domains ?? [];

    /// <summary>False on a conflict.</summary>
    public async Task<bool> Save(IReadOnlyList<string> domains, string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        var old = await store.Get(Keys.Installation, RosterKeys.Domains, cancel);
        var row = new Setting(domains, by, at);
        var text = domains.Count == 0 ? "使ってよいメールのドメインの制限をなくしました。" : $"使ってよいメールのドメインを定めました（{string.Join('、', domains)}）。";
        var audit = InstallationAudit.Row(at, by, "roster.domains-set", text, old?.ETag);
        return (await store.Commit(Keys.Installation, [old is null ? Change.New(RosterKeys.Domains, row) : Change.Update(old, row), audit], cancel)).IsDone;
    }

    /// <summary>A domain as typed, without a leading @; null where it is none.</summary>
    public static string? Clean(string typed)
    {
        var domain = typed.Trim().TrimStart('@').ToLowerInvariant();
        return PostAddress.Allows($"x@{domain}") ? domain : null;
    }

    private sealed record Setting(IReadOnlyList<string> Domains, string By, DateTimeOffset At);
}
