using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>
/// 引継ぎ: a post gets a new holder and addresses. Its tenure rises, the old tenure's links and open mails end, a new link
/// per sheet goes out; drafts and history stay. Without holder and addresses the post becomes vacant (欠員).
/// </summary>
public static class HandOverDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.HandOver command)
    {
        var old = at.Ward.Post(command.Post);
        if (old is null || !Answers(at.Sheet, old.Body))
        {
            return SheetVerdict.Refuse("post", "このシートに回答する職を選んでください。");
        }

        if (Problems(command) is { Count: > 0 } problems)
        {
            return new SheetVerdict.Refused(problems);
        }

        var post = Succeed(old.Body, command);
        var writes = PostSuccession.HandOver(WardCase.Of(at), old, post, string.IsNullOrWhiteSpace(command.Note) ? null : TypedText.Clean(command.Note));
        return new SheetVerdict.Accepted(at.Sheet, null, "post.handed-over", Text(at, post, command), Message(at, post, writes.Mails))
        {
            Mails = writes.Mails,
            Withdrawn = writes.Withdrawn,
            NewLinks = writes.NewLinks,
            Rows = writes.Rows,
        };
    }

    private static bool Answers(SheetHead sheet, Post post) =>
        post.Role.AnswersItsUnit() && sheet.Units.Contains(post.Unit);

    private static Post Succeed(Post old, SheetCommand.HandOver command)
    {
        var vacant = command.Addresses.Count == 0;
        return old with
        {
            Holder = TypedText.Clean(command.Holder),
            Addresses = [.. command.Addresses.Select(TypedText.Clean)],
            Tenure = old.Tenure + 1,
            Kind = vacant ? PostKind.Vacant : old.Kind == PostKind.Vacant ? PostKind.Regular : old.Kind,
        };
    }

    private static List<Problem> Problems(SheetCommand.HandOver command)
    {
        List<Problem> problems = [];
        var vacant = command.Addresses.Count == 0 && string.IsNullOrWhiteSpace(command.Holder);
        if (!vacant && TypedText.Check("holder", "後任の職員キー", command.Holder, PostInput.MaxHolder) is { } holder)
        {
            problems.Add(holder);
        }

        if (!vacant && command.Addresses.Count is 0 or > Post.MaxAddresses)
        {
            problems.Add(new("addresses", $"宛先は1件から{Post.MaxAddresses}件までで入力してください。欠員のときは職員キーと宛先をどちらも空にしてください。"));
        }
        else if (!command.Addresses.All(IsAddress))
        {
            problems.Add(new("addresses", "宛先の書き方が正しくありません。example@city.example.lg.jp のように入力してください。"));
        }
        else if (command.Addresses.Distinct(StringComparer.OrdinalIgnoreCase).Count() != command.Addresses.Count)
        {
            problems.Add(new("addresses", "同じ宛先が二度入力されています。"));
        }

        if (!string.IsNullOrWhiteSpace(command.Note) && TypedText.Check("note", "引継ぎメモ", command.Note) is { } note)
        {
            problems.Add(note);
        }

        return problems;
    }

    private static bool IsAddress(string typed) => PostAddress.Allows(TypedText.Clean(typed));

    private static string Text(SheetCase at, Post post, SheetCommand.HandOver command)
    {
        var done = post.Kind == PostKind.Vacant
            ? $"{at.Name}の{post.Title}を欠員としました（第{post.Tenure}代）。"
            : $"{at.Name}の{post.Title}を引き継ぎました（第{post.Tenure}代）。";
        return string.IsNullOrWhiteSpace(command.Note) ? done : $"{done}引継ぎメモ：{TypedText.Clean(command.Note)}";
    }

    private static string Message(SheetCase at, Post post, IReadOnlyList<WantedMail> mails) => post.Kind == PostKind.Vacant
        ? $"{at.Name}の{post.Title}を欠員としました。以前のリンクでは開けません。"
        : $"{at.Name}の{post.Title}を引き継ぎました。以前のリンクでは開けません。{SheetMails.Notice(at, mails)}";
}
