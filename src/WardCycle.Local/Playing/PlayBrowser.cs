using System.Net;

namespace WardCycle.Local.Playing;

/// <summary>One person's browser: cookies, redirects, and the header that tells our own forms from foreign ones.</summary>
public sealed class PlayBrowser : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;

    public PlayBrowser(Uri publicBase) => _client = new(
        new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false, AllowAutoRedirect = true },
        disposeHandler: true)
    { BaseAddress = publicBase, Timeout = Patience };

    public async Task<PlayPage> Get(string path, CancellationToken cancel)
    {
        using var answer = await _client.GetAsync(path, cancel);
        return await Read(answer, cancel);
    }

    public async Task<PlayPage> Post(string path, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await _client.SendAsync(request, cancel);
        return await Read(answer, cancel);
    }

    public void Dispose() => _client.Dispose();

    private static async Task<PlayPage> Read(HttpResponseMessage answer, CancellationToken cancel) =>
        new((int)answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath, await answer.Content.ReadAsStringAsync(cancel));
}
