using System.Globalization;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Secretariat.Sheets;

/// <summary>Revokes a link; a new one to the same post goes out by mail where asked.</summary>
public static class LinkDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.RevokeLink command)
    {
        var link = at.Facts.Links.FirstOrDefault(l => l.Body.Id == command.Link && l.Body.Sheet == at.Sheet.Id);
        if (link is null)
        {
            return SheetVerdict.Refuse("link", "このシートにそのリンクはありません。");
        }

        if (link.Body.Revoked is not null)
        {
            return SheetVerdict.Refuse("link", "このリンクはすでに失効しています。");
        }

        if (TypedText.Check("reason", "失効の理由", command.Reason) is { } problem)
        {
            return new SheetVerdict.Refused([problem]);
        }

        var ended = link.To(link.Body with { Revoked = new(at.Now, at.Actor.Account, TypedText.Clean(command.Reason)) });
        return command.Reissue ? Reissue(at, link.Body, ended, command.Reason) : Revoke(at, ended, command.Reason);
    }

    private static SheetVerdict.Accepted Revoke(SheetCase at, Change ended, string reason) => new(
        at.Sheet, null, "link.revoked",
        $"{at.Name}の入力用リンクを失効しました。理由：{TypedText.Clean(reason)}",
        $"{at.Name}の入力用リンクを失効しました。このリンクではもう開けません。")
    {
        Rows = [ended],
    };

    private static SheetVerdict Reissue(SheetCase at, LinkRow old, Change ended, string reason)
    {
        if (at.Ward.Post(old.Post)?.Body is not { Addresses.Count: > 0 } post || post.Tenure != old.Tenure)
        {
            return SheetVerdict.Refuse("reissue", "このリンクの職は引き継がれたか、宛先がありません。再発行せずに失効してください。");
        }

        var link = LinkCode.Issue(at.Keys, at.Cycle.Cycle, at.Ward.Ward, at.Sheet.Id, post, NextVersion(at, post), at.Now);
        var mails = PostSuccession.Reissued(WardCase.Of(at), at.Sheet, post, string.Create(CultureInfo.InvariantCulture, $"link:{link.Tenure}:{link.Version}"));
        return new SheetVerdict.Accepted(
            at.Sheet, null, "link.reissued",
            $"{at.Name}（{post.Title}）の入力用リンクを再発行しました。理由：{TypedText.Clean(reason)}",
            $"{at.Name}（{post.Title}）の入力用リンクを再発行しました。以前のリンクでは開けません。{SheetMails.Notice(at, mails)}")
        {
            Mails = mails,
            NewLinks = [link],
            Rows = [ended, Change.New(Keys.Link(link.Id), link)],
        };
    }

    private static int NextVersion(SheetCase at, Post post) =>
        at.Facts.Links.Where(l => l.Body.Sheet == at.Sheet.Id && l.Body.Post == post.Id && l.Body.Tenure == post.Tenure).Max(l => l.Body.Version) + 1;
}
