namespace WardCycle.Cycles;

public enum MilestoneKind
{
    /// <summary>Every ward has shut every gate of the phase.</summary>
    AllShut,

    /// <summary>The edition is decided and its publication date has come, or a newer one took its place.</summary>
    Publishable,

    /// <summary>A further edition is asked for; the first one comes by itself.</summary>
    EditionWanted,
}
