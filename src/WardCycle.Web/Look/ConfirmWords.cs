using WardCycle.Schemes;

namespace WardCycle.Web.Look;

public static class ConfirmWords
{
    /// <summary>A step of confirmation by name.</summary>
    public static string Of(Confirmer step) => step == Confirmer.Head ? "所属長の確認" : "部の確認";
}
