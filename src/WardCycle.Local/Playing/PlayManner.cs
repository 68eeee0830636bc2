namespace WardCycle.Local.Playing;

/// <summary>How a played section head goes about one sheet and phase.</summary>
public enum PlayManner
{
    /// <summary>Submits at the first mail.</summary>
    AtOnce,

    /// <summary>A draft at the first mail, the submission at the next.</summary>
    DraftFirst,

    /// <summary>Nothing before a reminder comes.</summary>
    AtReminder,

    /// <summary>A draft and nothing more.</summary>
    Forgets,
}
