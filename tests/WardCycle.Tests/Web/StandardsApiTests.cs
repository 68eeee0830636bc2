using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Secretariat;
using WardCycle.Tests.Secretariat;
using WardCycle.Tests.Standards;
using WardCycle.Web.Api;

namespace WardCycle.Tests.Web;

/// <summary>The standards' commands through the JSON API.</summary>
public sealed class StandardsApiTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private const string Base = "/api/cycles/mihon-2026/standards";

    [Fact]
    public async Task A_proposal_is_made_decided_and_read_back()
    {
        var world = await StandardsWorld.Start();
        await using var host = await WebHost.Start(
            new() { Record = world.Record, Time = world.Time },
            services => services.AddSingleton(new ApiSettings(Key).Checked()).AddSingleton<IRehearsalClock>(new RecordingClock()).AddWardCycleApi(),
            ApiEndpoints.Map);
        using var client = host.Raw();
        client.DefaultRequestHeaders.Add(ApiDoor.KeyHeader, Key);

        var words = new { number = "基準1", title = "窓口の待ち時間", text = "お知らせします。", scope = "city", level = new { isAtLeast = false, value = 10, unit = "分" } };
        var proposed = await client.PostAsJsonAsync($"{Base}/propose", new { ward = "mihon", standard = "std1", words, reason = "達成できたため。" });
        Assert.Equal(HttpStatusCode.OK, proposed.StatusCode);
        var silent = await client.PostAsJsonAsync($"{Base}/decide-proposal", new { proposal = 1, committee = "bucho-kaigi", on = "2026-05-08", outcome = "adopted", move = "reword", reason = "確認した。" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        var decided = await client.PostAsJsonAsync($"{Base}/decide-proposal", new { proposal = 1, committee = "bucho-kaigi", on = "2026-05-08", outcome = "adopted", move = "raise", reason = "確認した。" });
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);

        var view = await client.GetFromJsonAsync<JsonElement>(Base);
        Assert.Equal("adopted", view.GetProperty("proposals")[0].GetProperty("state").GetString());
        Assert.Equal(15, view.GetProperty("inForce")[0].GetProperty("words").GetProperty("level").GetProperty("value").GetDecimal());
        Assert.Equal(3, view.GetProperty("versions").GetArrayLength());
    }
}
