namespace WardCycle.Cycles;

public enum MilestoneKind
{
    /// <summary>The phase has opened.</summary>
    Opened,

    /// <summary>Every ward has shut every gate of the phase.</summary>
    AllShut,

    /// <summary>An edition is asked for; the first one by itself.</summary>
    EditionWanted,

    /// <summary>The edition is decided, or a newer one took its place.</summary>
    EditionSettled,

    /// <summary>The publication date has come.</summary>
    PublicationDue,
}
