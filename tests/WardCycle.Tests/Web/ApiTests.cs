using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Tests.Secretariat;
using WardCycle.Web.Api;

namespace WardCycle.Tests.Web;

public sealed class ApiTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private const string Base = "/api/cycles/mihon-2026";

    /// <summary>The reason, method, address, body (null for none), status.</summary>
    public static TheoryData<string, string, string, string?, HttpStatusCode> Refusals => new()
    {
        { "no such address", "GET", "/api/nothing", null, HttpStatusCode.NotFound },
        { "the root", "GET", "/api", null, HttpStatusCode.NotFound },
        { "a doubled slash", "GET", "/api//cycles", null, HttpStatusCode.NotFound },
        { "no such cycle", "GET", "/api/cycles/none", null, HttpStatusCode.NotFound },
        { "a cycle that is no id", "GET", "/api/cycles/%E3%81%82/board", null, HttpStatusCode.NotFound },
        { "no such sheet", "GET", $"{Base}/wards/mihon/sheets/none", null, HttpStatusCode.NotFound },
        { "no such phase", "GET", $"{Base}/phases/none/editions", null, HttpStatusCode.NotFound },
        { "wrong method", "DELETE", "/api/cycles", null, HttpStatusCode.MethodNotAllowed },
        { "a command by GET", "GET", $"{Base}/pause", null, HttpStatusCode.MethodNotAllowed },
        { "broken JSON", "POST", $"{Base}/pause", "{\"reason\":", HttpStatusCode.BadRequest },
        { "not an object", "POST", $"{Base}/pause", "[]", HttpStatusCode.BadRequest },
        { "a member missing", "POST", $"{Base}/pause", "{}", HttpStatusCode.BadRequest },
        { "no body at all", "POST", $"{Base}/pause", "", HttpStatusCode.BadRequest },
        { "null where none may be", "POST", $"{Base}/pause", "{\"reason\":null}", HttpStatusCode.BadRequest },
        { "a number for a text", "POST", $"{Base}/pause", "{\"reason\":1}", HttpStatusCode.BadRequest },
        { "the same member twice", "POST", $"{Base}/pause", "{\"reason\":\"a\",\"reason\":\"b\"}", HttpStatusCode.BadRequest },
        { "a refused command", "POST", $"{Base}/pause", "{\"reason\":\" \"}", HttpStatusCode.UnprocessableEntity },
        { "a real cycle's clock", "POST", $"{Base}/advance", "{}", HttpStatusCode.UnprocessableEntity },
        { "a sheet that is not there", "POST", $"{Base}/wards/mihon/sheets/none/add-note", "{\"text\":\"a\"}", HttpStatusCode.UnprocessableEntity },
        { "a mail that is not there", "POST", $"{Base}/wards/mihon/settle-mail", "{\"mail\":\"none\",\"verdict\":\"sent\"}", HttpStatusCode.UnprocessableEntity },
        { "told otherwise without saying how", "POST", $"{Base}/wards/mihon/settle-mail", "{\"mail\":\"none\",\"verdict\":\"told\"}", HttpStatusCode.UnprocessableEntity },
        { "a verdict that nobody knows", "POST", $"{Base}/wards/mihon/settle-mail", "{\"mail\":\"none\",\"verdict\":\"lost\"}", HttpStatusCode.BadRequest },
        { "a stop without a day", "POST", $"{Base}/wards/mihon/stop-mails", "{\"reason\":\"選挙\"}", HttpStatusCode.BadRequest },
        { "mails of a ward that takes no part", "GET", $"{Base}/wards/yoso/mails/waiting", null, HttpStatusCode.NotFound },
        { "mails of no cycle", "GET", "/api/cycles/none/mails/open", null, HttpStatusCode.NotFound },
        { "a real cycle without anybody to ask", "POST", "/api/cycles", "{\"id\":\"x-2026\",\"fiscalYear\":2026,\"title\":\"本番\"}", HttpStatusCode.UnprocessableEntity },
        { "a broken roster", "POST", "/api/cycles", Start("x-2026", "区コード"), HttpStatusCode.UnprocessableEntity },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Every_refusal_is_a_problem_document(string reason, string method, string address, string? body, HttpStatusCode status)
    {
        await using var host = await Host();
        var request = new HttpRequestMessage(new(method), address);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        var problem = await Problem(await Client(host).SendAsync(request), status, reason);
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdeF")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    public async Task Without_the_key_every_address_answers_alike(string? key)
    {
        await using var host = await Host();
        foreach (var address in (string[])["/api/cycles", "/api/nothing", "/api/openapi.json", Base + "/pause"])
        {
            var client = host.Raw();
            if (key is not null)
            {
                client.DefaultRequestHeaders.TryAddWithoutValidation(ApiDoor.KeyHeader, key);
            }

            await Problem(await client.GetAsync(new Uri(address, UriKind.Relative)), HttpStatusCode.Unauthorized, address);
        }
    }

    [Fact]
    public async Task A_body_over_a_mebibyte_or_of_another_type_is_refused()
    {
        await using var host = await Host();
        using var large = new StringContent($"{{\"reason\":\"{new string('a', ApiSettings.MaxBody)}\"}}", Encoding.UTF8, "application/json");
        await Problem(await Client(host).PostAsync(new Uri(Base + "/pause", UriKind.Relative), large), HttpStatusCode.RequestEntityTooLarge, "large");
        using var form = new StringContent("reason=a", Encoding.UTF8, "application/x-www-form-urlencoded");
        await Problem(await Client(host).PostAsync(new Uri(Base + "/pause", UriKind.Relative), form), HttpStatusCode.UnsupportedMediaType, "form");
    }

    [Fact]
    public async Task A_problem_names_the_field()
    {
        await using var host = await Host();
        var refused = await Client(host).PostAsJsonAsync(Base + "/pause", new { reason = " " });
        var errors = (await Problem(refused, HttpStatusCode.UnprocessableEntity, "reason")).GetProperty("errors");
        Assert.Contains("一時停止の理由", errors.GetProperty("reason")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_is_submitted_checked_and_read_over_the_api()
    {
        var world = await DeskWorld.Start();
        await using var host = await Host(world);
        var client = Client(host);
        var sheet = await world.Alone();
        var address = $"{Base}/wards/mihon/sheets/{sheet}";
        var entry = new { phase = "targets", @base = 0, answers = new { values = new { target = "待ち時間を短くします。" } }, reason = "紙で受領", operation = "op" };
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync(address + "/submit-on-behalf", entry)).StatusCode);
        var done = await client.PostAsJsonAsync(address + "/check", new { phase = "targets", revision = 1, sheet = "another" });
        Assert.Contains("確認", (await Json(done)).GetProperty("message").GetString(), StringComparison.Ordinal);

        var history = await Json(await client.GetAsync(new Uri(address, UriKind.Relative)));
        Assert.Equal("待ち時間を短くします。", history.GetProperty("phases")[0].GetProperty("revisions")[0].GetProperty("revision").GetProperty("answers").GetProperty("values").GetProperty("target").GetString());
        Assert.DoesNotContain("@", history.GetRawText(), StringComparison.Ordinal);
        var board = await Json(await client.GetAsync(new Uri($"{Base}/board?ward=mihon", UriKind.Relative)));
        Assert.Equal(3, board.GetProperty("wards")[0].GetProperty("departments").GetArrayLength());
        Assert.Equal("api", (await world.Of(sheet, DeskWorld.Targets)).Checked!.By);
        var editions = await Json(await client.GetAsync(new Uri($"{Base}/phases/targets/editions", UriKind.Relative)));
        Assert.Equal("targets", editions.GetProperty("phase").GetString());
    }

    [Fact]
    public async Task Mails_are_listed_settled_and_stopped_over_the_api()
    {
        var world = await DeskWorld.Start();
        var mail = await world.Sent(MailState.Unknown);
        await using var host = await Host(world);
        var client = Client(host);
        var waiting = await Json(await client.GetAsync(new Uri($"{Base}/wards/mihon/mails/waiting", UriKind.Relative)));
        Assert.Equal((mail.Value, "unknown"), (waiting[0].GetProperty("id").GetString(), waiting[0].GetProperty("state").GetString()));
        Assert.Equal(0, (await Json(await client.GetAsync(new Uri($"{Base}/wards/city/mails/waiting", UriKind.Relative)))).GetArrayLength());
        var open = await Json(await client.GetAsync(new Uri($"{Base}/mails/open", UriKind.Relative)));
        Assert.True(open[0].GetProperty("mails").GetArrayLength() > 0);
        Assert.DoesNotContain("@", waiting.GetRawText() + open.GetRawText(), StringComparison.Ordinal);

        var settled = await client.PostAsJsonAsync($"{Base}/wards/mihon/settle-mail", new { mail = mail.Value, verdict = "sent" });
        var stopped = await client.PostAsJsonAsync($"{Base}/wards/mihon/stop-mails", new { until = "2026-05-20", reason = "選挙事務のため" });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (settled.StatusCode, stopped.StatusCode));
        Assert.Equal((0, new DateOnly(2026, 5, 20)), ((await world.State()).Head.Body.MailTrouble, (await world.State()).Head.Body.MailStopUntil));
    }

    [Fact]
    public async Task The_citys_posts_change_hands_and_posts_follow_the_roster_in_force_over_the_api()
    {
        var world = await DeskWorld.Start();
        await using var host = await Host(world);
        var client = Client(host);
        var sample = SampleOrganisation.Sample;
        await new RosterStore(world.Record, world.Time).Apply(
            sample with { Posts = [.. sample.Posts.Select(p => p.Id.Value is "mihon-somu-head" or "mihon-kaigo-head" ? p with { Holder = $"shin-{p.Id}" } : p)] }, 0, "test", DeskWorld.Now);

        var changed = await client.PostAsJsonAsync($"{Base}/wards/city/change-post", new { post = "city-secretariat", kind = "acting", holder = "dairi", addresses = new[] { "dairi@example.lg.jp" }, reason = "休職のため" });
        var one = await Json(await client.PostAsJsonAsync($"{Base}/follow-roster", new { ward = "mihon", posts = new[] { "mihon-somu-head" } }));
        var rest = await Json(await client.PostAsJsonAsync($"{Base}/prepare-hand-overs", new { }));

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("1件の職を", one.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("2件の職を", rest.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("shin-mihon-kaigo-head", (await world.State()).Post(new("mihon-kaigo-head"))!.Body.Holder);
    }

    [Fact]
    public async Task A_cycle_is_started_listed_and_exported()
    {
        await using var host = await Host();
        var client = Client(host);
        using var body = new StringContent(Start("second-2026", Encoding.UTF8.GetString(RosterCsv.Write(SampleOrganisation.Sample))), Encoding.UTF8, "application/json");
        var started = await client.PostAsync(new Uri("/api/cycles", UriKind.Relative), body);
        Assert.True(started.StatusCode == HttpStatusCode.Created, await started.Content.ReadAsStringAsync());
        Assert.Equal("/api/cycles/second-2026", started.Headers.Location?.ToString());
        Assert.Equal(2, (await Json(await client.GetAsync(new Uri("/api/cycles", UriKind.Relative)))).GetArrayLength());
        var file = await client.GetAsync(new Uri("/api/cycles/second-2026/export", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "attachment"), (file.StatusCode, file.Content.Headers.ContentDisposition?.DispositionType));
        await Problem(await client.GetAsync(new Uri("/api/cycles/none/export", UriKind.Relative)), HttpStatusCode.NotFound, "none");
    }

    [Fact]
    public async Task The_description_lists_every_route_and_the_key()
    {
        await using var host = await Host();
        var description = await Json(await Client(host).GetAsync(new Uri("/api/openapi.json", UriKind.Relative)));
        var paths = description.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToHashSet();
        var sheets = typeof(SheetCommand).GetNestedTypes().Select(t => "/api/cycles/{cycle}/wards/{ward}/sheets/{sheet}/" + KebabCase.Of(t.Name));
        var cycles = typeof(CycleCommand).GetNestedTypes().Select(t => "/api/cycles/{cycle}/" + KebabCase.Of(t.Name));
        var wards = typeof(WardCommand).GetNestedTypes().Select(t => "/api/cycles/{cycle}/wards/{ward}/" + KebabCase.Of(t.Name));
        string[] reads = ["/api/cycles/{cycle}/wards/{ward}/mails/waiting", "/api/cycles/{cycle}/mails/open", "/api/cycles", "/api/cycles/{cycle}", "/api/cycles/{cycle}/board", "/api/cycles/{cycle}/export", "/api/cycles/{cycle}/wards/{ward}/sheets/{sheet}", "/api/cycles/{cycle}/phases/{phase}/editions"];
        Assert.Subset(paths, sheets.Concat(cycles).Concat(wards).Concat(reads).ToHashSet());
        Assert.All(paths, p => Assert.StartsWith("/api/", p, StringComparison.Ordinal));
        Assert.Contains(ApiDoor.KeyHeader, description.GetProperty("components").GetProperty("securitySchemes").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("")]
    public void A_short_key_stops_the_start(string key) =>
        Assert.Throws<InvalidOperationException>(() => new ApiSettings(key).Checked());

    private static string Start(string id, string roster) => JsonSerializer.Serialize(new
    {
        id,
        fiscalYear = 2026,
        title = "見本区 所属目標",
        rosterCsv = roster,
        wards = new[] { "mihon" },
        contact = new { office = "区政推進課", phone = "1234", replyTo = "" },
        isRehearsal = true,
        pace = "step",
    });

    private static async Task<WebHost> Host(DeskWorld? world = null)
    {
        world ??= await DeskWorld.Start();
        return await WebHost.Start(
            world.Parts,
            services =>
            {
                services.AddSingleton(new ApiSettings(Key).Checked());
                services.AddSingleton<IRehearsalClock>(world.Clock);
                services.AddWardCycleApi();
            },
            ApiEndpoints.Map);
    }

    private static HttpClient Client(WebHost host)
    {
        var client = host.Raw();
        client.DefaultRequestHeaders.Add(ApiDoor.KeyHeader, Key);
        return client;
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<JsonElement> Problem(HttpResponseMessage answer, HttpStatusCode status, string reason)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{reason}: {answer.StatusCode} {text}");
        Assert.Equal(ApiProblem.MediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }
}
