using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles.Year;

/// <summary>Requirement 7.12: drafts never submitted do not outlive the cycle.</summary>
public sealed class DraftClearingTests
{
    [Fact]
    public async Task Drafts_never_submitted_are_erased_at_the_finish_and_the_audit_says_so_once()
    {
        var world = await World.Open();
        var partition = Keys.WardPartition(World.Id, World.Ward);
        var sheet = (await world.State()).Sheets[0].Body.Id;
        await world.Record.Commit(partition, [Change.New(Keys.Draft(sheet, World.YearEnd), new Draft(Answers.None, 0, 1, World.At(2027, 3, 1)))]);

        await world.Activities.Once(World.Id, 1, Step.Finish, Subject.Year, 0);
        await world.Activities.Once(World.Id, 1, Step.Finish, Subject.Year, 0);

        Assert.Empty(await world.Record.Range(partition, Keys.Drafts, Keys.After(Keys.Drafts)));
        var audit = await world.Record.Range(partition, "audit-", Keys.After("audit-"));
        Assert.Single(audit, r => r.Read<AuditRow>() is { What: "drafts.erased", Text: "提出されなかった下書き1件を消去しました。" });
        Assert.Equal(CycleStatus.Finished, (await world.Cycle()).Cycle.Status);
    }
}
