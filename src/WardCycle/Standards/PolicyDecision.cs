using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Standards;

/// <summary>向上方針: what the ward mayor sets. Every change is a further version; a line keeps its id, so that links to it hold.</summary>
public static class PolicyDecision
{
    public const int MostLines = 20;

    private const int LineLength = 400;

    public static CycleVerdict Decide(StandardCase at, StandardCommand.SetPolicy command)
    {
        if (at.Scheme.PolicyFrom is { } from)
        {
            return CycleVerdict.Refuse("", $"{at.Scheme.PolicyLabel}は、区が「{at.Open.Scheme.PhaseOf(from).Label}」のシートで提出します。改めるときは、そのシートで提出し直してください。");
        }

        var before = at.State.Policy(command.Ward);
        var lines = Lines(at, command);
        var problems = Problems(at, command, lines).ToList();
        if (problems.Count > 0)
        {
            return new CycleVerdict.Refused(problems);
        }

        var mayor = TypedText.Clean(command.Mayor);
        if (before is not null && before.Mayor == mayor && before.SetOn == command.SetOn && before.Lines.SequenceEqual(lines))
        {
            return new CycleVerdict.Unchanged("方針は変わっていません。");
        }

        var policy = new WardPolicy(command.Ward, (before?.Version ?? 0) + 1, lines, mayor, command.SetOn, at.Now, at.Actor.AuditName);
        var text = $"{StandardDecision.NameOf(at, command.Ward)}の{at.Scheme.PolicyLabel}を{(before is null ? "定めました" : "改めました")}（第{policy.Version}版、{Era.Date(policy.SetOn)}、{mayor}）。";
        return new CycleVerdict.Accepted("policy.set", text, text, null, [Change.New(Keys.Policy(command.Ward, policy.Version), policy)], []);
    }

    /// <summary>A new line gets a number that none has borne.</summary>
    private static List<PolicyLine> Lines(StandardCase at, StandardCommand.SetPolicy command)
    {
        var used = at.State.Policies.Where(p => p.Ward == command.Ward).SelectMany(p => p.Lines).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var free = Enumerable.Range(1, used.Count + command.Lines.Count + 1)
            .Select(n => string.Create(CultureInfo.InvariantCulture, $"p{n}")).Where(id => !used.Contains(id));
        var next = new Queue<string>(free);
        List<PolicyLine> lines = [];
        foreach (var line in command.Lines.Where(l => TypedText.Clean(l.Text).Length > 0))
        {
            lines.Add(new(used.Contains(line.Id) ? line.Id : next.Dequeue(), TypedText.Clean(line.Text)));
        }

        return lines;
    }

    private static IEnumerable<Problem> Problems(StandardCase at, StandardCommand.SetPolicy command, List<PolicyLine> lines)
    {
        if (!at.Open.HasWard(command.Ward))
        {
            yield return new("ward", "その区はこのサイクルにありません。");
        }

        if (lines.Count is 0 or > MostLines)
        {
            yield return new("line-1", $"方針は1行から{MostLines}行までで入力してください。");
        }

        if (lines.DistinctBy(l => l.Id).Count() != lines.Count)
        {
            yield return new("line-1", "同じ行が二度あります。画面を開き直して、もう一度入力してください。");
        }

        foreach (var (line, i) in lines.Select((l, i) => (l, i + 1)))
        {
            if (TypedText.Check(string.Create(CultureInfo.InvariantCulture, $"line-{i}"), $"{i}行目", line.Text, LineLength) is { } problem)
            {
                yield return problem;
            }
        }

        if (TypedText.Check("mayor", "定めた人", command.Mayor, TypedText.MaxLine) is { } mayor)
        {
            yield return mayor;
        }

        if (command.SetOn > at.Today)
        {
            yield return new("setOn", "定めた日は、今日以前の日にしてください。");
        }
    }
}
