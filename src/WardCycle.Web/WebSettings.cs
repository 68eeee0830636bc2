namespace WardCycle.Web;

/// <summary>How the pages are reached. Checked at start: see <see cref="Problems"/>.</summary>
/// <param name="PublicBase">The address that mails and the origin check use, such as <c>https://cycle.example.lg.jp</c>. Never taken from a request.</param>
/// <param name="AllowPlainHttp">Plain http off loopback; default false.</param>
public sealed record WebSettings(Uri PublicBase, bool AllowPlainHttp = false)
{
    /// <summary>Bytes of a request's body; default 8 MiB (a city's roster is under 2 MiB).</summary>
    public long MaxBody { get; init; } = 8 * 1024 * 1024;

    /// <summary>Cookies carry <c>Secure</c> exactly where the pages are reached over https.</summary>
    public bool SecureCookies => PublicBase.Scheme == Uri.UriSchemeHttps;

    /// <summary>What is wrong with these settings, in Japanese; empty where they are usable.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            if (!PublicBase.IsAbsoluteUri || (PublicBase.Scheme != Uri.UriSchemeHttps && PublicBase.Scheme != Uri.UriSchemeHttp))
            {
                return ["公開アドレスは http:// または https:// で始まる形で指定してください。"];
            }
            List<string> problems = [];
            if (PublicBase.Query.Length > 0 || PublicBase.Fragment.Length > 0 || PublicBase.AbsolutePath != "/")
            {
                problems.Add("公開アドレスには、ホスト名（とポート番号）だけを指定してください。パスは付けられません。");
            }
            if (!SecureCookies && !PublicBase.IsLoopback && !AllowPlainHttp)
            {
                problems.Add("この端末の外へ http で公開すると通信が暗号化されません。https のアドレスを指定するか、承知のうえで http を許可する設定（AllowPlainHttp）をしてください。");
            }
            return problems;
        }
    }

    /// <summary>These settings where they are usable; otherwise the start fails here and not at the first request.</summary>
    public WebSettings Checked() =>
        Problems is [] ? this : throw new InvalidOperationException(string.Join(' ', Problems));
}
