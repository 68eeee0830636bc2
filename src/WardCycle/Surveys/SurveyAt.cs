using WardCycle.Organisation;

namespace WardCycle.Surveys;

/// <summary>One survey in one of its periods at one place: a ward, or a section where the scheme says so.</summary>
public sealed record SurveyAt(string Survey, string Period, UnitId Place)
{
    /// <summary>A part of keys; ids hold no point, so that nothing runs together.</summary>
    public override string ToString() => $"{Survey}.{Period}.{Place}";
}
