using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WardCycle.Web.Api;

/// <summary>Reads a request's body into a command. What the address says already stands in the body too: the address wins.</summary>
public static class ApiBody
{
    /// <summary>An empty body is an object without members.</summary>
    public static async Task<(T? Body, ApiProblem? Problem)> Read<T>(HttpRequest request, params (string Member, string Value)[] fromAddress) where T : class
    {
        if (request.ContentLength > 0 && !request.HasJsonContentType())
        {
            return (null, ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType));
        }

        try
        {
            var members = await Members(request);
            if (members is null)
            {
                return (null, ApiProblem.Unreadable("", "本文はJSONのオブジェクトにしてください。"));
            }

            foreach (var (member, value) in fromAddress)
            {
                members[member] = value;
            }

            return (members.Deserialize<T>(ApiJson.Options), null);
        }
        catch (JsonException broken)
        {
            return (null, ApiProblem.Unreadable(Field(broken.Path), "この項目の有無・型・書き方を確かめてください。"));
        }
        catch (ArgumentException)
        {
            return (null, ApiProblem.Unreadable("", "同じ名前の項目が二度あります。"));
        }
    }

    private static async Task<JsonObject?> Members(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.Length == 0
            ? []
            : JsonNode.Parse(body.GetBuffer().AsSpan(0, (int)body.Length), documentOptions: new() { MaxDepth = ApiJson.Options.MaxDepth, AllowDuplicateProperties = false }) as JsonObject;
    }

    /// <summary><c>$.decision.decidedOn</c> as <c>decision.decidedOn</c>.</summary>
    private static string Field(string? path) => path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;
}
