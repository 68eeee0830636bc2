using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Secretariat.Posts;

/// <summary>
/// A post in mid-year: a deputy (事務代理, 事務取扱, 兼務), 欠員, a successor, other addresses. Another holder is another
/// tenure, with new links; the same holder under other addresses keeps the tenure and gets its links anew; another word
/// for how the post is held changes nothing else.
/// </summary>
public static class ChangePostDecision
{
    public static WardVerdict Decide(WardCase at, WardCommand.ChangePost command)
    {
        if (at.Ward.Post(command.Post) is not { } old)
        {
            return WardVerdict.Refuse("post", "その職は見つかりません。名簿と宛先の画面から選び直してください。");
        }

        if (Problems(command) is { Count: > 0 } problems)
        {
            return new WardVerdict.Refused(problems);
        }

        var holder = TypedText.Clean(command.Holder);
        var addresses = PostInput.Clean(command.Addresses);
        var post = old.Body with { Kind = command.Kind, Holder = holder, Addresses = addresses };
        var same = addresses.SequenceEqual(old.Body.Addresses, StringComparer.Ordinal);
        if (same && holder == old.Body.Holder && command.Kind == old.Body.Kind)
        {
            return new WardVerdict.Unchanged($"{at.NameOf(post)}は、すでにそのとおりになっています。");
        }

        return holder != old.Body.Holder || post.Addresses.Count == 0 || old.Body.Addresses.Count == 0 ? HandOver(at, old, post, command)
            : same ? Rename(at, old, post, command)
            : Readdress(at, old, post, command);
    }

    private static List<Problem> Problems(WardCommand.ChangePost command)
    {
        List<Problem> problems = [];
        if (!Enum.IsDefined(command.Kind))
        {
            problems.Add(new("kind", "任用を選んでください。"));
        }
        else if (command.Kind != PostKind.Vacant)
        {
            problems.AddRange(PostInput.Check(command.Holder, command.Addresses));
        }
        else if (command.Addresses.Count > 0 || !string.IsNullOrWhiteSpace(command.Holder))
        {
            problems.Add(new("kind", "欠員にするときは、職員キーと宛先を空にしてください。代理の方がいるときは、事務代理などを選んでください。"));
        }

        problems.AddRange(TypedText.Check("reason", "理由", command.Reason) is { } reason ? [reason] : []);
        problems.AddRange(!string.IsNullOrWhiteSpace(command.Note) && TypedText.Check("note", "引継ぎメモ", command.Note) is { } note ? [note] : []);
        return problems;
    }

    private static WardVerdict.Accepted HandOver(WardCase at, Stored<Post> old, Post post, WardCommand.ChangePost command)
    {
        var next = post with { Tenure = old.Body.Tenure + 1 };
        var note = string.IsNullOrWhiteSpace(command.Note) ? null : TypedText.Clean(command.Note);
        var writes = PostSuccession.HandOver(at, old, next, note);
        var text = next.Kind == PostKind.Vacant
            ? $"{at.NameOf(next)}を欠員としました。以前のリンクでは開けません。{Told(at.With(next), next)}"
            : $"{at.NameOf(next)}（{RosterWords.Of(next.Kind)}）に後任を登録しました（第{next.Tenure}代）。以前のリンクでは開けません。";
        return Accepted(at, writes, next.Kind == PostKind.Vacant ? "post.vacant" : "post.handed-over", text + Reason(command), "職の変更により不要になりました。");
    }

    private static string Told(WardCase at, Post post) =>
        at.SheetsOf(post).Any(s => at.Moment(s).IsVacant) ? "ほかに宛先のある職がないため、お知らせは区の取りまとめ担当・事務局に届きます。" : "";

    private static WardVerdict.Accepted Readdress(WardCase at, Stored<Post> old, Post post, WardCommand.ChangePost command) => Accepted(
        at, PostSuccession.Readdress(at, old, post), "post.readdressed",
        $"{at.NameOf(post)}の宛先を変更し（{post.Addresses.Count}件）、リンクを再発行しました。以前のリンクでは開けません。{Reason(command)}", "");

    private static WardVerdict.Accepted Rename(WardCase at, Stored<Post> old, Post post, WardCommand.ChangePost command) => new(
        [old.To(post)], "post.changed", $"{at.NameOf(post)}の任用を{RosterWords.Of(old.Body.Kind)}から{RosterWords.Of(post.Kind)}に変更しました。{Reason(command)}");

    private static WardVerdict.Accepted Accepted(WardCase at, PostWrites writes, string what, string text, string why) =>
        new(writes.Changes(at, why), what, text) { NewLinks = writes.NewLinks };

    private static string Reason(WardCommand.ChangePost command) => $"理由：{TypedText.Clean(command.Reason)}";
}
