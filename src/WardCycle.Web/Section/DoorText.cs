using WardCycle.Secretariat;

namespace WardCycle.Web.Section;

/// <summary>The door page: with the link's id from the address, or typed (<paramref name="Link"/> null).</summary>
/// <param name="TypedLink">What was typed as the link's id.</param>
/// <param name="Open">Where a session is still open: its sheet's address.</param>
public sealed record DoorText(string? Link, string TypedLink = "", IReadOnlyList<Problem>? Problems = null, string? Notice = null, string? Open = null)
{
    public const string SessionPast = "前に開いてから時間がたったため、もう一度確認コードを入力してください。";

    public string Address => Link is null ? Addresses.AnyDoor : $"{Addresses.AnyDoor}/{Uri.EscapeDataString(Link)}";
}
