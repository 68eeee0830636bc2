using WardCycle.Organisation;

namespace WardCycle.Surveys;

/// <summary>A place where a survey is held, with the ward that it lies in.</summary>
public sealed record PlaceOfSurvey(UnitId Ward, string WardName, UnitId Id, string Name)
{
    /// <summary>上京区, or 上京区 市民課.</summary>
    public string FullName => Ward == Id ? WardName : $"{WardName} {Name}";
}
