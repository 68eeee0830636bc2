namespace WardCycle.Schemes;

public enum ItemPart
{
    Label,
    Code,
    Text,
    Source,
    Scope,
    Start,

    /// <summary>Code and label.</summary>
    Heading,

    /// <summary>Name of the unit that answers: 担当課.</summary>
    Unit,
}
