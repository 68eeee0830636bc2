using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;
using WardCycle.Sheets;

namespace WardCycle.Surveys;

/// <summary>
/// The hands of wards and city on surveys: rows and audit entry in one commit of the cycle's partition. What is published is
/// written before the row that makes it public.
/// </summary>
public sealed class SurveyCommands(IRecordStore store, IDocumentStore documents, ISurveyWriter writer, CycleReader cycles, TimeProvider time, IDoorbell? bell = null)
{
    public async Task<CommandResult> Do(Actor actor, CycleId cycle, SurveyCommand command, CancellationToken cancel = default)
    {
        if (SurveyAccess.Check(actor, command) is { } problem)
        {
            return new CommandResult.Refused([problem]);
        }

        return await CommandTries.Run(async attempt =>
        {
            if (!IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open)
            {
                return CommandResult.Refuse("", "そのサイクルは見つかりません。一覧から選び直してください。");
            }

            if (open.Cycle.Status == CycleStatus.Cancelled)
            {
                return CommandResult.Refuse("", "このサイクルは中止しているため、操作できません。");
            }

            return await Try(actor, open, command, attempt, cancel);
        });
    }

    /// <summary>Null on a conflict.</summary>
    private async Task<CommandResult?> Try(Actor actor, OpenCycle open, SurveyCommand command, int attempt, CancellationToken cancel)
    {
        var (at, results) = await Case(actor, open, command, cancel);
        switch (SurveyDecision.Decide(at, command))
        {
            case CycleVerdict.Refused refused:
                return new CommandResult.Refused(refused.Problems);
            case CycleVerdict.Unchanged unchanged:
                return new CommandResult.Done(unchanged.Message);
            case CycleVerdict.Accepted accepted:
                await Write(at, accepted, results, cancel);
                var audit = new AuditRow(at.Now, actor.AuditName, accepted.What, accepted.Text);
                List<Change> changes = [.. accepted.Rows, Change.New(Keys.Audit(at.Now, AuditTie.Of(audit, attempt)), audit)];
                if (Due(command) is { } due && !await new OverdueIssues(store).Announce(open, due.Ward, due.Day, cancel))
                {
                    return null;
                }

                if (!(await store.Commit(open.Partition, changes, cancel)).IsDone)
                {
                    return null;
                }

                await Ring(open, command);
                return new CommandResult.Done(accepted.Message);
            default:
                throw new InvalidOperationException("Unknown verdict.");
        }
    }

    private static (UnitId Ward, DateOnly Day)? Due(SurveyCommand command) => command switch
    {
        SurveyCommand.AddIssue c => (c.Ward, c.Due),
        SurveyCommand.ChangeIssue c => (c.Ward, c.Due),
        _ => null,
    };

    /// <summary>Ward and city may have to wake earlier than they thought; a lost bell is found by the reconciler.</summary>
    private async Task Ring(OpenCycle open, SurveyCommand command)
    {
        if (bell is not null && Due(command) is { } due)
        {
            await bell.Ring(open.Cycle.Id, Subject.Ward(due.Ward));
            await bell.Ring(open.Cycle.Id, Subject.City);
        }
    }

    /// <summary>Files before the row that names them: what a crash leaves behind nobody is shown, and the next try writes it anew.</summary>
    private async Task Write(SurveyCase at, CycleVerdict.Accepted accepted, IReadOnlyList<PlaceResult> results, CancellationToken cancel)
    {
        if (results.Count == 0 || accepted.Rows.OfType<Change.Insert>().FirstOrDefault() is not { } row)
        {
            return;
        }

        var edition = RecordJson.Read<SurveyEdition>(row.Json);
        var (survey, period) = at.Held(edition.Survey, edition.Period)!.Value;
        var folder = SurveyPublication.Folder(at.Open.Cycle, edition.Survey, edition.Period, edition.Number);
        foreach (var file in SurveyContent.All(at.Open, at.State, edition, survey, period, results).SelectMany(writer.Write))
        {
            await EditionFiles.Put(documents, folder + file.Name, file.Content, cancel);
        }
    }

    /// <summary>Reads what the command's decision looks at, and no more; results only for a publication.</summary>
    private async Task<(SurveyCase At, IReadOnlyList<PlaceResult> Results)> Case(Actor actor, OpenCycle open, SurveyCommand command, CancellationToken cancel)
    {
        var state = await SurveyState.Read(store, open.Partition, cancel);
        var at = new SurveyCase(open, state, [], [], [], 0, actor, open.Now(time));
        switch (command)
        {
            case SurveyCommand.RecordPaper c:
                return (at with { Places = await Places(open, c.Survey, c.Period, w => c.Places.Any(p => p.Ward == w), cancel) }, []);
            case SurveyCommand.Summarise c when open.HasWard(c.Ward) && IdRule.Allows(c.Place.Value):
                var places = await Places(open, c.Survey, c.Period, w => w == c.Ward, cancel);
                var texts = places.Any(p => p.Id == c.Place) ? await SurveyReading.Texts(store, open.WardPartition(c.Ward), new(c.Survey, c.Period, c.Place), cancel) : [];
                return (at with { Places = places, Texts = [.. texts.Select(t => t.Text)] }, []);
            case SurveyCommand.AddIssue c:
                return (at with { Units = await Units(open, c.Ward, cancel) }, []);
            case SurveyCommand.ChangeIssue c:
                return (at with { Units = await Units(open, c.Ward, cancel) }, []);
            case SurveyCommand.Publish c when at.Held(c.Survey, c.Period) is not null:
                var results = await SurveyReading.Results(store, open, state, c.Survey, c.Period, await Places(open, c.Survey, c.Period, _ => true, cancel), cancel);
                return (at with { Answered = results.Sum(r => r.Counts.Answered), Unentered = [.. results.Where(r => r.Paper is null).Select(r => r.Place.FullName)] }, results);
            default:
                return (at, []);
        }
    }

    private async Task<IReadOnlyList<PlaceOfSurvey>> Places(OpenCycle open, string survey, string period, Func<UnitId, bool> wards, CancellationToken cancel) =>
        open.Scheme.Survey(survey) is { } known && known.Period(period) is { } held ? await SurveyReading.Places(store, open, known, held, wards, cancel) : [];

    private async Task<IReadOnlyList<Unit>> Units(OpenCycle open, UnitId ward, CancellationToken cancel) =>
        open.HasWard(ward) ? await SurveyPlaces.Units(store, open, ward, cancel) ?? [] : [];
}
