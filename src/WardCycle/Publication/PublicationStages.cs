namespace WardCycle.Publication;

/// <summary>From the facts to the stage: pure, and every set of facts has exactly one.</summary>
public static class PublicationStages
{
    /// <param name="isOpen">The phase has opened.</param>
    /// <param name="isShut">Every gate of the plan is shut; one that a return holds open does not count.</param>
    /// <param name="newest">The phase's newest edition; null for none.</param>
    /// <param name="isUnsettled">A sheet has changed since, is returned, is missing without a choice or agreed to come, or its section waits for an answer to an objection.</param>
    /// <param name="wasOver">The phase was over when the cycle began.</param>
    public static PublicationStage Of(bool isOpen, bool isShut, EditionRow? newest, bool isUnsettled, bool wasOver = false) => newest?.State switch
    {
        null when wasOver => PublicationStage.BeforeStart,
        null when isShut => PublicationStage.Gathering,
        null => isOpen ? PublicationStage.Open : PublicationStage.NotOpen,
        EditionState.Wanted or EditionState.Superseded => PublicationStage.Gathering,
        EditionState.Composed => isUnsettled || newest.Checked is null ? PublicationStage.Coordination : PublicationStage.AwaitsDecision,
        EditionState.Decided => PublicationStage.Decided,
        EditionState.Published => PublicationStage.Published,
        EditionState.Withdrawn => PublicationStage.Withdrawn,
        var state => throw new InvalidOperationException($"Unknown state {state}."),
    };

    public static string Word(PublicationStage stage) => stage switch
    {
        PublicationStage.BeforeStart => "開始前に終わった段階",
        PublicationStage.NotOpen => "受付前",
        PublicationStage.Open => "受付中",
        PublicationStage.Gathering => "取りまとめ中",
        PublicationStage.Coordination => "庁内調整",
        PublicationStage.AwaitsDecision => "決裁待ち",
        PublicationStage.Decided => "決裁済・公表待ち",
        PublicationStage.Published => "公表済",
        PublicationStage.Withdrawn => "公表取下げ",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
    };

    /// <summary>What comes one after the other from the closing on.</summary>
    public static IReadOnlyList<PublicationStage> Way { get; } =
    [
        PublicationStage.Gathering, PublicationStage.Coordination, PublicationStage.AwaitsDecision, PublicationStage.Decided, PublicationStage.Published,
    ];
}
