using WardCycle.Secretariat;

namespace WardCycle.Surveys;

/// <summary>What became of an answer to a survey.</summary>
public abstract record SurveyReply
{
    /// <param name="Again">It had been taken before.</param>
    public sealed record Taken(bool Again) : SurveyReply;

    public sealed record Invalid(IReadOnlyList<Problem> Problems) : SurveyReply;

    /// <summary>Nothing is taken now; the sentence says why.</summary>
    public sealed record Closed(string Reason) : SurveyReply;

    /// <summary>So many at once: what was typed is shown again.</summary>
    public sealed record Busy(string Reason) : SurveyReply;

    public sealed record Unknown : SurveyReply;
}
