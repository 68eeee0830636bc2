using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Calendar;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Tests.Secretariat;
using WardCycle.Tests.Web;
using WardCycle.Web.Api;
using static WardCycle.Tests.Secretariat.DeskWorld;

namespace WardCycle.Tests.Sheets;

/// <summary>目標変更 by the secretariat on a section's behalf: its page, and the same through the API.</summary>
public sealed class OfficeTargetTests
{
    private const string Old = "待ち時間を15分以内にします。";
    private const string New = "待ち時間を20分以内にします。";
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task The_page_keeps_what_was_typed_asks_for_the_reason_and_shows_both_texts()
    {
        var (world, sheet) = await Closed();
        await using var host = await WebHost.Start(world.Parts);
        var page = await (await host.SignedIn()).Open($"/office/cycles/mihon-2026/wards/{Ward}/sheets/{sheet}?phase={Targets}");
        page = await (await page.Follow("目標変更を記録する")).Fill("所属等の目標", New).Press("目標変更を記録する");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(New, page.Value("所属等の目標"));
        page = await page.Fill("変更の理由", "制度改正のためです。").Press("目標変更を記録する");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(new[] { New, Old, "制度改正のためです。" }, part => Assert.Contains(part, page.Text, StringComparison.Ordinal));
        Assert.Equal(2, (await world.Of(sheet, Targets)).Revision);
    }

    [Fact]
    public async Task The_api_takes_the_same_command_and_refuses_a_stale_one()
    {
        var (world, sheet) = await Closed();
        await using var host = await WebHost.Start(
            world.Parts,
            services =>
            {
                services.AddSingleton(new ApiSettings(Key).Checked());
                services.AddSingleton<IRehearsalClock>(world.Clock);
                services.AddWardCycleApi();
            },
            ApiEndpoints.Map);
        var client = host.Raw();
        client.DefaultRequestHeaders.Add(ApiDoor.KeyHeader, Key);
        var address = $"/api/cycles/mihon-2026/wards/{Ward}/sheets/{sheet}/change-target";
        var body = new { phase = Targets.Value, @base = 1, answers = new { values = new Dictionary<string, string> { [Target.Value] = New } }, on = "2026-09-01", reason = "制度改正のためです。" };
        var done = await client.PostAsJsonAsync(address, body);
        Assert.True(done.StatusCode == HttpStatusCode.OK, await done.Content.ReadAsStringAsync());
        Assert.Equal(2, (await world.Of(sheet, Targets)).Revision);
        var stale = body with { answers = new { values = new Dictionary<string, string> { [Target.Value] = "待ち時間を30分以内にします。" } } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsJsonAsync(address, stale)).StatusCode);
        var history = await client.GetFromJsonAsync<JsonElement>($"/api/cycles/mihon-2026/wards/{Ward}/sheets/{sheet}");
        Assert.Equal("制度改正のためです。", history.GetProperty("phases")[0].GetProperty("revisions")[1].GetProperty("revision").GetProperty("change").GetProperty("reason").GetString());
    }

    private static Task<(DeskWorld World, SheetId Sheet)> Closed() => ClosedTargets.Of(Old);
}
