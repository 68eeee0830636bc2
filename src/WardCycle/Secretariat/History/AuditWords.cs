using WardCycle.Organisation;

namespace WardCycle.Secretariat.History;

/// <summary>Who acted, for people: 事務局 kikaku, 総務課長, 自動処理.</summary>
public static class AuditWords
{
    private const string Account = "account:";

    /// <param name="who">As an audit row names them.</param>
    /// <param name="title">A post's title; null where the post is not known here.</param>
    public static string Who(string who, Func<PostId, string?> title) =>
        who == "wardcycle" ? "自動処理"
        : who.StartsWith(Account, StringComparison.Ordinal) ? $"事務局 {who[Account.Length..]}"
        : title(new(who)) ?? who;

    /// <summary>Whether it is a post's id.</summary>
    public static bool IsPost(string who) => who != "wardcycle" && !who.StartsWith(Account, StringComparison.Ordinal);
}
