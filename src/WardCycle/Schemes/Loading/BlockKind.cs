namespace WardCycle.Schemes.Loading;

/// <summary>The words for a report's parts.</summary>
public enum BlockKind
{
    Units,
    Items,
    Form,
}
