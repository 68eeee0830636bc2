namespace WardCycle.Publication;

/// <summary>A phase's way from its closing to the public, one word at a time.</summary>
public enum PublicationStage
{
    /// <summary>受付前</summary>
    NotOpen,

    /// <summary>受付中: a gate of the phase is still open by the plan.</summary>
    Open,

    /// <summary>取りまとめ中: closed, the newest edition is not composed yet.</summary>
    Gathering,

    /// <summary>庁内調整: the 【案】 is there; sheets are returned, worded, objected to, missing without a choice, or the check for personal data is not signed.</summary>
    Coordination,

    /// <summary>決裁待ち: nothing is left to be settled in the newest 【案】.</summary>
    AwaitsDecision,

    /// <summary>決裁済・公表待ち</summary>
    Decided,

    /// <summary>公表済</summary>
    Published,

    /// <summary>公表取下げ</summary>
    Withdrawn,

    /// <summary>開始前に終わった段階: it was over when the cycle began, and nothing was taken in.</summary>
    BeforeStart,
}
