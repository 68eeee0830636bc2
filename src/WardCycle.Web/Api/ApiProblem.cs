using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using WardCycle.Secretariat;

namespace WardCycle.Web.Api;

/// <summary>A problem document (RFC 9457). Title and detail are Japanese; nothing of the inside is told.</summary>
/// <param name="Errors">By field of the body; the empty name stands for the whole request.</param>
public sealed record ApiProblem(
    string Type,
    string Title,
    int Status,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null)
{
    public const string MediaType = "application/problem+json";

    public static ApiProblem Of(int status) => status switch
    {
        400 => New(status, "要求を読み取れません", "本文をUTF-8のJSONで、項目の型を確かめて送ってください。"),
        401 => New(status, "鍵が必要です", $"ヘッダー {ApiDoor.KeyHeader} に正しい鍵を付けて送ってください。"),
        404 => New(status, "見つかりません", "アドレスと、サイクル・区・シートなどの識別名を確かめてください。"),
        405 => New(status, "この操作はできません", "このアドレスで使えるメソッドは Allow ヘッダーにあります。"),
        413 => New(status, "本文が大きすぎます", $"本文は{ApiSettings.MaxBody / 1024 / 1024}MiB以内にしてください。"),
        415 => New(status, "本文の形式が違います", "Content-Type を application/json にして送ってください。"),
        503 => New(status, "記録に接続できません", "処理が済んだかどうか分かりません。少し待ってから状態を確かめ、必要ならもう一度送ってください。"),
        >= 500 => New(status, "処理中に問題が起きました", "時間をおいてもう一度送ってください。続くときは管理者へ連絡してください。"),
        _ => New(status, "要求を処理できません", "要求の内容を確かめてください。"),
    };

    /// <summary>422: understood and refused.</summary>
    public static ApiProblem Refused(IReadOnlyList<Problem> problems) =>
        New(StatusCodes.Status422UnprocessableEntity, "受け付けられません", string.Join(' ', problems.Select(p => p.Message))) with
        {
            Errors = ByField(problems),
        };

    /// <summary>400 with the member that cannot be read.</summary>
    public static ApiProblem Unreadable(string field, string message) => Of(StatusCodes.Status400BadRequest) with { Errors = ByField([new(field, message)]) };

    public IResult ToResult() => Results.Json(this, ApiJson.Options, MediaType, Status);

    public static Task Write(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Of(status), ApiJson.Options, MediaType);
    }

    private static ApiProblem New(int status, string title, string detail) => new("about:blank", title, status, detail);

    private static Dictionary<string, IReadOnlyList<string>> ByField(IReadOnlyList<Problem> problems) =>
        problems.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(p => p.Message)]);
}
