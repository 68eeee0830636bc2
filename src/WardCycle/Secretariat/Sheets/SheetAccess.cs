using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Secretariat.Sheets;

/// <summary>Who may do what to a sheet: city accounts everything, ward accounts in their ward, the others nothing.</summary>
public static class SheetAccess
{
    public static Problem? Check(Actor actor, UnitId ward) =>
        actor.Roles.Contains(AccountRole.City) || (actor.Roles.Contains(AccountRole.Ward) && actor.Ward == ward.Value) ? null
        : actor.Roles.Contains(AccountRole.Ward) ? new("", "ほかの区のシートは操作できません。")
        : new("", "このアカウントではシートを操作できません。事務局のアカウントでサインインしてください。");

    /// <summary>May look at a ward's board: everybody with an account, ward accounts only at their own.</summary>
    public static bool MayRead(Actor actor, UnitId ward) =>
        actor.Ward is null ? actor.Roles.Count > 0 : actor.Ward == ward.Value;

    /// <summary>After the end only what protects or explains is left; in a finished cycle also what a corrected edition is made of.</summary>
    public static Problem? Check(CycleStatus status, SheetCommand command) =>
        status is CycleStatus.Running or CycleStatus.Paused
        || command is SheetCommand.AddNote or SheetCommand.RevokeLink { Reissue: false }
        || (status == CycleStatus.Finished && command is SheetCommand.SubmitOnBehalf or SheetCommand.Word)
            ? null
            : new("", "このサイクルは終了または中止しているため、操作できません。");
}
