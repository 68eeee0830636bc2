using System.Net;
using WardCycle.Local.Serving;

namespace WardCycle.Tests.Local;

/// <summary>Presses the rehearsal's buttons through the JSON API with the key of the data folder.</summary>
internal sealed class ApiVisitor : IDisposable
{
    private readonly HttpClient _client;

    public ApiVisitor(Uri publicBase, DataFolder data)
    {
        _client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = publicBase };
        _client.DefaultRequestHeaders.Add("x-functions-key", File.ReadAllText(Path.Combine(data.Path, "keys", "api.key")).Trim());
    }

    /// <summary>「模擬入力で進める」. Over where the year holds nothing more.</summary>
    public async Task<(bool IsOver, string Text)> Simulate()
    {
        using var body = new StringContent("{}", null, "application/json");
        using var answer = await _client.PostAsync(new Uri($"/api/cycles/{LocalTown.Rehearsal}/simulate", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{answer.StatusCode}: {text}");
        return (answer.StatusCode == HttpStatusCode.UnprocessableEntity, text);
    }

    public void Dispose() => _client.Dispose();
}
