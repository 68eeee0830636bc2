using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Editions;

namespace WardCycle.Secretariat.Cycles;

/// <summary>決裁 of a composed edition: its data are recorded; the decision itself happens in the city's document system.</summary>
public static class DecideDecision
{
    /// <summary>The field of the "record it although" box.</summary>
    public const string ConfirmField = "confirmed";

    public static CycleVerdict Decide(CycleCase at, CycleCommand.Decide command)
    {
        if (at.Edition(command.Edition) is not { } edition)
        {
            return CycleVerdict.Refuse("edition", "その版はありません。");
        }

        if (edition.Body is not { State: EditionState.Composed, ComposedAt: { } composedAt })
        {
            return CycleVerdict.Refuse("edition", $"第{command.Edition}版は{EditionWords.Of(edition.Body.State)}です。決裁を記録できるのは庁内調整中（案）の版だけです。");
        }

        var problems = Problems(at, command.Decision, composedAt).ToList();
        if (edition.Body.Checked is null && !at.Cycle.IsRehearsal)
        {
            problems.Add(new("", "個人情報の確認がまだ記録されていません。版の画面の「個人情報の確認を記録する」で、公表できない個人情報や氏名がないことを確かめてから、決裁を記録してください。"));
        }

        if (Objected(at, command.Phase) is { Count: > 0 } objected)
        {
            problems.Add(new("", $"文言整理への異議に回答していない所属があります（{string.Join('、', objected)}）。所属のシートで回答してから、決裁を記録してください。"));
        }

        if (problems.Count == 0 && !command.Confirmed)
        {
            problems.AddRange(ToConfirm(at, edition.Body));
        }

        return problems.Count > 0 ? new CycleVerdict.Refused(problems) : Accept(at, edition, command.Decision);
    }

    /// <summary>What the person should know before the decision is recorded all the same.</summary>
    private static IEnumerable<Problem> ToConfirm(CycleCase at, EditionRow edition)
    {
        if (ChangedSections.Since(edition, at.Open.Scheme, at.Wards, at.Today) is { Count: > 0 } names)
        {
            yield return new(ConfirmField, $"この版を作った後に、差戻しまたは新しい提出がありました（{string.Join('、', names.Take(5))}{(names.Count > 5 ? $"ほか{names.Count - 5}件" : "")}）。新しい版を作るか、このまま記録することを確認してください。");
        }

        if (OpenGaps.Of(at.Open, at.Wards, edition.Phase, at.Today) is { IsNone: false } gaps)
        {
            yield return new(ConfirmField, $"{gaps.Words}「締切後の未提出」で扱いを決めるか、このまま記録することを確認してください。決裁の後に提出された内容は、この版に入りません。");
        }
    }

    /// <summary>Sections may object until 決裁: it is not recorded over an objection without an answer.</summary>
    private static List<string> Objected(CycleCase at, PhaseId phase) =>
        [.. from ward in at.Wards
            from sheet in ward.InOrder().Select(s => s.Body)
            where sheet.State(phase).Wording is { HasObjection: true }
            select string.Join('・', sheet.Units.Select(u => ward.Head.Body.Unit(u).NameAt(at.Today)))];

    private static CycleVerdict.Accepted Accept(CycleCase at, Stored<EditionRow> edition, DecisionData typed)
    {
        var decision = typed with { DocumentNumber = TypedText.Clean(typed.DocumentNumber), Approver = TypedText.Clean(typed.Approver) };
        var phase = at.Open.Scheme.Phase(edition.Body.Phase);
        var text = $"「{phase.Label}」第{edition.Body.Number}版の決裁を記録しました（決裁日 {Era.Date(decision.DecidedOn)}、文書番号 {decision.DocumentNumber}、決裁者 {decision.Approver}）。";
        return new(
            "edition.decided", text, text, phase.Id,
            [edition.To(edition.Body with { State = EditionState.Decided, Decision = decision })],
            IsAwaited(at, phase.Id) ? [Subject.Phase(phase.Id)] : []);
    }

    /// <summary>Before the publication date the phase's flow rests until then and sees the decision by itself; some minutes around it count as after.</summary>
    private static bool IsAwaited(CycleCase at, PhaseId phase) =>
        at.Now + TimeSpan.FromMinutes(10) >= at.Open.Timetable.For(phase, PhaseDateKind.Publication);

    private static IEnumerable<Problem> Problems(CycleCase at, DecisionData data, DateTimeOffset composedAt)
    {
        if (data.DraftedOn > data.DecidedOn)
        {
            yield return new("draftedOn", "起案日は決裁日以前の日にしてください。");
        }

        if (data.DecidedOn > at.Today)
        {
            yield return new("decidedOn", "決裁日は今日以前の日にしてください。");
        }
        else if (data.DecidedOn < MunicipalTime.DayOf(composedAt))
        {
            yield return new("decidedOn", $"決裁日は、この版を作った{Era.DateWithWeekday(MunicipalTime.DayOf(composedAt))}以降の日にしてください。");
        }

        if (TypedText.Check("documentNumber", "文書番号", data.DocumentNumber, TypedText.MaxLine) is { } number)
        {
            yield return number;
        }

        if (TypedText.Check("approver", "決裁者", data.Approver, TypedText.MaxLine) is { } approver)
        {
            yield return approver;
        }
    }
}
