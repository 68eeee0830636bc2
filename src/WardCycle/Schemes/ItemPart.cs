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
}
