using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;

namespace WardCycle.Standards;

/// <summary>The city decides; a ward proposes, sets its own policy and records its own committee.</summary>
public static class StandardAccess
{
    public static Problem? Check(Actor actor, StandardCommand command) => command switch
    {
        _ when actor.Roles.Contains(AccountRole.City) => null,
        StandardCommand.Propose c => OfWard(actor, c.Ward),
        StandardCommand.SetPolicy c => OfWard(actor, c.Ward),
        StandardCommand.RecordMeeting c => OfWard(actor, c.Ward),
        _ => new("", "この操作は全市事務局のアカウントだけができます。"),
    };

    public static bool MayWrite(Actor actor, UnitId ward) =>
        actor.Roles.Contains(AccountRole.City) || (actor.Roles.Contains(AccountRole.Ward) && actor.Ward == ward.Value);

    private static Problem? OfWard(Actor actor, UnitId ward) =>
        MayWrite(actor, ward) ? null
        : !actor.Roles.Contains(AccountRole.Ward) ? new("", "このアカウントでは操作できません。事務局のアカウントでサインインしてください。")
        : ward == Keys.City ? new("", "全市としての操作は、全市事務局のアカウントだけができます。")
        : new("", "ほかの区の分は操作できません。");
}
