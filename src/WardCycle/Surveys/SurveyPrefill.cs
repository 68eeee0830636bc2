using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Surveys;

/// <summary>
/// A form that nobody has typed on yet opens with the surveys' results in their fields. Once there is a draft or a
/// submission, what a person left there stands, an emptied field too.
/// </summary>
public static class SurveyPrefill
{
    public static Answers For(PhaseView phase, IReadOnlyDictionary<FieldId, SurveyFigure>? figures) =>
        figures is null || !phase.IsOpen || phase.Draft is not null || phase.State.Revision > 0
            ? Answers.None
            : new(phase.OwnFields.Where(f => figures.ContainsKey(f.Id)).ToDictionary(f => f.Id, f => figures[f.Id].Text));
}
