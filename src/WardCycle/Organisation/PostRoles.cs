namespace WardCycle.Organisation;

/// <summary>What a role does at the unit that the post belongs to.</summary>
public static class PostRoles
{
    /// <summary>Answers the unit's own sheets: a department's are its head's, a ward's its mayor's.</summary>
    public static bool AnswersItsUnit(this PostRole role) => role == PostRole.Clerk || role.LeadsItsUnit();

    /// <summary>Answers for it, and has a superior who is told.</summary>
    public static bool LeadsItsUnit(this PostRole role) => role is PostRole.Head or PostRole.DepartmentHead or PostRole.WardMayor;
}
