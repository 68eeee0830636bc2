namespace WardCycle.Local.Commands;

/// <summary>What a command line answers of <c>setup</c>'s questions; null where it asks.</summary>
internal sealed record SetupGiven(
    string? PublicUrl, string? Urls, bool AllowPlainHttp, string? Host, string? Tls, string? Port, string? From, string? User, string? PasswordFile);
