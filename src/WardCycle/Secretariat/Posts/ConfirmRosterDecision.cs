using WardCycle.Cycles.Planning;

namespace WardCycle.Secretariat.Posts;

/// <summary>名簿の確認 of a ward, or the city's word that it begins without: either lets the invitations go.</summary>
public static class ConfirmRosterDecision
{
    public static WardVerdict Confirm(WardCase at) => Check(at) ?? Write(at, null);

    public static WardVerdict BeginUnconfirmed(WardCase at, WardCommand.BeginUnconfirmed command) =>
        !at.Actor.Roles.Contains(AccountRole.City) ? WardVerdict.Refuse("", "確認なしで始められるのは、全市事務局のアカウントだけです。")
        : Check(at) is { } verdict ? verdict
        : TypedText.Check("reason", "理由", command.Reason) is { } problem ? new WardVerdict.Refused([problem])
        : Write(at, TypedText.Clean(command.Reason));

    private static WardVerdict? Check(WardCase at) =>
        at.Cycle.Cycle.ConfirmBy is null ? WardVerdict.Refuse("", "このサイクルでは、名簿の確認を待たずに依頼を送っています。")
        : !RosterConfirmationRule.IsAwaited(at.Cycle, at.Ward.Head.Body) ? new WardVerdict.Unchanged("この区の名簿は、すでに確認されています。")
        : null;

    private static WardVerdict.Accepted Write(WardCase at, string? without) => new(
        [at.Ward.Head.To(at.Ward.Head.Body with { RosterConfirmed = new(at.Now, at.Actor.Account, without) })],
        without is null ? "roster.confirmed" : "roster.unconfirmed",
        without is null
            ? $"名簿を確認済みとして記録しました。{Sending(at)}"
            : $"名簿の確認を待たずに始めます。{Sending(at)}理由：{without}");

    /// <summary>How many invitations go, and when: the person who pressed the button should not have to guess.</summary>
    private static string Sending(WardCase at) => InvitationsAhead.Of(at.Cycle, at.Ward, at.Now)?.Words ?? "いま送る依頼メールはありません。";
}
