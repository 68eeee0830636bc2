namespace WardCycle.Links;

/// <summary>One secret per purpose (rule 17).</summary>
public enum KeyPurpose
{
    LinkCode,
    Session,
    FormToken,
    Account,
    Random,

    /// <summary>Knows erased texts again.</summary>
    Erasure,
}
