using System.Globalization;
using WardCycle.Links;
using WardCycle.Schemes;

namespace WardCycle.Web;

/// <summary>The section's pages. Each link has its own path, so that its cookie goes nowhere else.</summary>
public static partial class Addresses
{
    /// <summary>Where id and code are typed.</summary>
    public const string AnyDoor = "/s";

    public static string Door(PublicId link) => $"{AnyDoor}/{link}";

    public static string Sheet(PublicId link) => $"{Door(link)}/sheet";

    /// <summary>引継ぎメモ</summary>
    public static string Note(PublicId link) => $"{Door(link)}/note";

    public static string Phase(PublicId link, PhaseId phase) => $"{Sheet(link)}/{phase}";

    public static string PhaseSaved(PublicId link, PhaseId phase) => $"{Phase(link, phase)}?saved=1";

    /// <summary>To the phase whose confirmation is awaited.</summary>
    public static string Confirm(PublicId link) => $"{Door(link)}/confirm";

    /// <summary>所属長の確認、部の確認</summary>
    public static string Confirm(PublicId link, PhaseId phase) => $"{Phase(link, phase)}/confirm";

    /// <summary>文言整理 and 異議.</summary>
    public static string Wording(PublicId link, PhaseId phase) => $"{Phase(link, phase)}/wording";

    /// <summary>目標変更 after the closing.</summary>
    public static string ChangeTarget(PublicId link, PhaseId phase) => $"{Phase(link, phase)}/change";

    public static string History(PublicId link, PhaseId phase) => $"{Phase(link, phase)}/history";

    public static string Receipt(PublicId link, PhaseId phase, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{Phase(link, phase)}/receipt/{revision}");
}
