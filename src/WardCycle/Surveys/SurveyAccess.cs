using WardCycle.Organisation;
using WardCycle.Secretariat;
using WardCycle.Standards;

namespace WardCycle.Surveys;

/// <summary>A ward types in its own figures and keeps its own list of problems; the city does it for all and publishes.</summary>
public static class SurveyAccess
{
    public static Problem? Check(Actor actor, SurveyCommand command) => command switch
    {
        SurveyCommand.RecordPaper c => c.Places.Select(p => OfWard(actor, p.Ward)).FirstOrDefault(p => p is not null),
        SurveyCommand.Summarise c => OfWard(actor, c.Ward),
        SurveyCommand.AddIssue c => OfWard(actor, c.Ward),
        SurveyCommand.ChangeIssue c => OfWard(actor, c.Ward),
        SurveyCommand.CloseIssue c => OfWard(actor, c.Ward),
        _ => actor.May(AccountRole.Publisher) && actor.Ward is null ? null : new("", "公表の操作は、全市事務局か公表担当のアカウントだけができます。"),
    };

    private static Problem? OfWard(Actor actor, UnitId ward) =>
        StandardAccess.MayWrite(actor, ward) ? null
        : actor.Roles.Contains(AccountRole.Ward) ? new("", "ほかの区の分は操作できません。")
        : new("", "このアカウントでは操作できません。事務局のアカウントでサインインしてください。");
}
