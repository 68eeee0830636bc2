namespace WardCycle.Web.Api;

/// <summary>How the API's door is kept.</summary>
/// <param name="Key">What the header <c>x-functions-key</c> must carry, at least <see cref="MinKeyLength"/> characters; null only where the host has checked its own key before (Azure Functions).</param>
public sealed record ApiSettings(string? Key)
{
    public const int MinKeyLength = 32;

    /// <summary>Bytes of a request's body.</summary>
    public const int MaxBody = 1024 * 1024;

    /// <summary>These settings where they are usable; otherwise the start fails here.</summary>
    public ApiSettings Checked() => Key is null or { Length: >= MinKeyLength }
        ? this
        : throw new InvalidOperationException($"APIの鍵は{MinKeyLength}文字以上にしてください。");

    public override string ToString() => "api settings";
}
