using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Surveys;

namespace WardCycle.Rehearsal;

/// <summary>All simulated section heads of a cycle: on a record day each does through the desk what <see cref="SimulatedHead"/> decides.</summary>
public sealed class SimulatedHeads(IRecordStore store, SheetDesk desk, RehearsalReceipts receipts, TimeProvider time)
{
    /// <summary>Acts for every ward of the cycle. Doing a day twice does nothing twice: the record tells what was done.</summary>
    public async Task Act(OpenCycle cycle, CancellationToken cancel = default)
    {
        foreach (var ward in cycle.Cycle.Wards.Select(w => w.Id))
        {
            await Act(cycle, ward, SimulatedHead.Decide, cancel);
        }
    }

    /// <summary>「模擬入力で進める」: everything that is open and missing is submitted at once.</summary>
    public async Task SubmitAll(OpenCycle cycle, CancellationToken cancel = default)
    {
        foreach (var ward in cycle.Cycle.Wards.Select(w => w.Id))
        {
            await Act(cycle, ward, (_, at) => at.State is { Gate: Gate.Open, IsMissing: true } && !at.IsFilledByLead ? HeadAct.Submit : HeadAct.Nothing, cancel);
        }
    }

    private async Task Act(OpenCycle cycle, UnitId ward, Func<int, SheetMoment, HeadAct> decide, CancellationToken cancel)
    {
        var now = cycle.Now(time);
        if (!SomethingIsOpen(cycle, now) || await WardState.Read(store, cycle.WardPartition(ward), cancel) is not { } state)
        {
            return;
        }

        foreach (var sheet in state.Sheets.Select(s => s.Body))
        {
            foreach (var phase in cycle.Scheme.Phases.Where(p => sheet.State(p.Id).Gate == Gate.Open))
            {
                var dates = SheetDates.Of(cycle.Timetable, state.Head.Body, sheet, phase.Id);
                var at = new SheetMoment(cycle, state, sheet, phase, sheet.State(phase.Id), dates, now);
                await Do(at, decide(cycle.Cycle.Seed, at), cancel);
            }
        }
    }

    private async Task Do(SheetMoment at, HeadAct act, CancellationToken cancel)
    {
        if (act == HeadAct.Nothing || await Visit(at, cancel) is not { } visit)
        {
            return;
        }

        var answers = LateFigureWork.IsOpen(at) ? await Final(at, cancel) : await WithSurveys(at, SampleTexts.Answer(at.Cycle.Cycle.Seed, at), cancel);
        var draft = await store.Get(at.Cycle.WardPartition(at.Ward.Ward), Keys.Draft(at.Sheet.Id, at.Phase.Id), cancel);
        var entry = new SheetEntry(at.Phase.Id, answers, at.State.Revision, draft?.Read<Draft>().Version ?? 0);
        var answer = act == HeadAct.SaveDraft ? await desk.SaveDraft(visit, entry, cancel) : await desk.Submit(visit, entry, cancel);
        if (answer is DeskAnswer.Submitted submitted)
        {
            receipts.Add(at.Ward.Ward, at.Sheet.Id, at.Phase.Id, submitted.Revision);
        }
    }

    private async Task<Answers> Final(SheetMoment at, CancellationToken cancel)
    {
        var newest = await store.Get(at.Cycle.WardPartition(at.Ward.Ward), Keys.Revision(at.Sheet.Id, at.Phase.Id, at.State.Revision), cancel);
        return LateFigureWork.Final(at.Cycle.Cycle.Seed, at, newest!.Read<Revision>().Answers);
    }

    /// <summary>Figures that come from surveys as the form offers them; nothing while there is no result.</summary>
    private async Task<Answers> WithSurveys(SheetMoment at, Answers answers, CancellationToken cancel)
    {
        if (at.Cycle.Scheme.Indicators is not { } indicators || at.Phase.Fields.All(f => indicators.All(i => i.Field != f.Id)))
        {
            return answers;
        }

        var figures = await SurveyFigures.Read(store, at.Cycle, at.Ward.Ward, at.Sheet, at.Now, cancel);
        var values = answers.Values.Where(a => indicators.All(i => i.Field != a.Key)).ToDictionary(a => a.Key, a => a.Value);
        foreach (var field in at.Phase.Fields.Where(f => figures.ContainsKey(f.Id)))
        {
            values[field.Id] = figures[field.Id].Text;
        }

        return new(values);
    }

    /// <summary>Comes in through the first answering post's newest link.</summary>
    private async Task<LinkVisit?> Visit(SheetMoment at, CancellationToken cancel)
    {
        if (at.Ward.Answering(at.Sheet, at.Today).FirstOrDefault(p => p.Addresses.Count > 0) is not { } post)
        {
            return null;
        }

        var id = LinkCode.PublicIdOf(at.Cycle.Cycle.Uid, at.Ward.Ward, at.Sheet.Id, post.Id, post.Tenure, 1);
        var link = await store.Get(at.Cycle.WardPartition(at.Ward.Ward), Keys.Link(id), cancel);
        return link is null ? null : new(at.Cycle, at.Ward.Ward, link.As<LinkRow>().Body);
    }

    /// <summary>Outside every phase's days nobody has anything to do: no read.</summary>
    private static bool SomethingIsOpen(OpenCycle cycle, DateTimeOffset now) =>
        cycle.Scheme.Phases.Any(p =>
            now >= cycle.Timetable.For(p.Id, PhaseDateKind.Opening)
            && (now < cycle.Timetable.Latest(p.Id, PhaseDateKind.Closing).AddDays(30) || p == cycle.Scheme.Phases[^1]));
}
