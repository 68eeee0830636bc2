namespace WardCycle.Schemes;

public enum SurveyQuestionKind
{
    /// <summary>One grade of several.</summary>
    Choice,

    /// <summary>はい or いいえ.</summary>
    YesNo,

    /// <summary>Free text: for the secretariat's eyes alone, never published as written.</summary>
    Text,
}
