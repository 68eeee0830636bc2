using WardCycle.Cycles;

namespace WardCycle.Secretariat.Cycles;

/// <summary>Who may do what to a cycle: city accounts everything, publishers what concerns editions, ward accounts dates of their own units.</summary>
public static class CycleAccess
{
    public static Problem? Check(Actor actor, CycleCommand command) => command switch
    {
        CycleCommand.Decide or CycleCommand.SignPersonalData or CycleCommand.WithdrawEdition or CycleCommand.RecordPosting or CycleCommand.WantEdition
            => actor.May(AccountRole.Publisher) ? null : new("", "この操作は全市事務局または公表担当のアカウントだけができます。"),
        CycleCommand.ChangeDate { Units.Count: > 0, Group: null } or CycleCommand.MoveDates { Units.Count: > 0, Group: null } when actor.Roles.Contains(AccountRole.Ward) && actor.Ward is not null => null,
        _ => actor.Roles.Contains(AccountRole.City) ? null : new("", "この操作は全市事務局のアカウントだけができます。"),
    };

    public static Problem? Check(CycleStatus status, CycleCommand command) => (status, command) switch
    {
        (CycleStatus.Cancelled or CycleStatus.Finished, CycleCommand.WithdrawEdition or CycleCommand.RecordPosting or CycleCommand.ShowPublicPage) => null,
        // A published error is corrected after the end too: by an edition that the command itself composes and publishes.
        (CycleStatus.Finished, CycleCommand.WantEdition or CycleCommand.SignPersonalData or CycleCommand.Decide) => null,
        (CycleStatus.Cancelled, _) => new("", "このサイクルは中止しているため、操作できません。"),
        (CycleStatus.Finished, _) => new("", "このサイクルは終了しているため、操作できません。"),
        _ => null,
    };
}
