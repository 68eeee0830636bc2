using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Standards;

/// <summary>The city adds a case to the casebook, or takes one out of sight.</summary>
public static class CaseDecision
{
    private const int MaxText = 4000;

    public static CycleVerdict Add(StandardCase at, StandardCommand.AddCase command)
    {
        if (Problems(at, command).ToList() is { Count: > 0 } problems)
        {
            return new CycleVerdict.Refused(problems);
        }

        if (command.Sheet is { } sheet && at.State.Cases.Any(c => c.Body is { Withdrawn: null } known && known.Sheet == sheet && known.Field == command.Field))
        {
            return new CycleVerdict.Unchanged("この内容は、すでに事例集に載っています。");
        }

        var number = 1 + at.State.Cases.Select(c => c.Body.Number).DefaultIfEmpty().Max();
        var added = new GoodCase(
            number, command.Ward, TypedText.Clean(command.Title), TypedText.Clean(command.Text), TypedText.Clean(command.Principle) is { Length: > 0 } principle ? principle : null,
            TypedText.Clean(command.Theme), at.Now, at.Actor.AuditName, command.Sheet, command.Phase, command.Field);
        return new CycleVerdict.Accepted(
            "case.added", $"事例{number}「{added.Title}」（{StandardDecision.NameOf(at, command.Ward)}）を事例集に載せました。",
            $"「{added.Title}」を事例集に載せました。", command.Phase, [Change.New(Keys.Case(number), added)], []);
    }

    public static CycleVerdict Withdraw(StandardCase at, StandardCommand.WithdrawCase command)
    {
        if (at.State.Cases.FirstOrDefault(c => c.Body.Number == command.Case) is not { Body.Withdrawn: null } shown)
        {
            return CycleVerdict.Refuse("", "その事例は、事例集に載っていません。");
        }

        if (TypedText.Check("reason", "理由", command.Reason) is { } problem)
        {
            return new CycleVerdict.Refused([problem]);
        }

        var reason = TypedText.Clean(command.Reason);
        return new CycleVerdict.Accepted(
            "case.withdrawn", $"事例{command.Case}「{shown.Body.Title}」を事例集から外しました。理由：{reason}",
            $"「{shown.Body.Title}」を事例集から外しました。", null, [shown.To(shown.Body with { Withdrawn = reason })], []);
    }

    private static IEnumerable<Problem> Problems(StandardCase at, StandardCommand.AddCase command)
    {
        if (!StandardDecision.Knows(at, command.Ward))
        {
            yield return new("ward", "その区はこのサイクルにありません。");
        }

        if (command.Principle is { Length: > 0 } principle && at.Scheme.Principles.All(p => p.Id != principle))
        {
            yield return new("principle", "理念は、表示されている中から選んでください。");
        }

        Problem?[] texts =
        [
            TypedText.Check("title", "事例の名前", command.Title, TypedText.MaxLine),
            TypedText.Check("text", "事例の内容", command.Text, MaxText),
            TypedText.Check("theme", "テーマ", command.Theme, TypedText.MaxLine),
        ];
        foreach (var problem in texts.OfType<Problem>())
        {
            yield return problem;
        }
    }
}
