namespace WardCycle.Surveys;

/// <summary>All that came in at one place: paper, public form, and what the secretariat made of the free texts.</summary>
public sealed record PlaceResult(PlaceOfSurvey Place, PaperCounts? Paper, SurveyTally Online, SurveySummary? Summary)
{
    public SurveyCounts Counts => (Paper?.Counts ?? SurveyCounts.None).And(Online.Counts);

    /// <summary>Of paper alone: what is answered on the public form was not handed out.</summary>
    public int? Distributed => Paper?.Distributed;
}
