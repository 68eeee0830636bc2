namespace WardCycle.Schemes;

/// <summary>Who confirms what was submitted.</summary>
public enum Confirmer
{
    /// <summary>所属長, on the section's own link.</summary>
    Head,

    /// <summary>部: the head's nearest superior who can be reached, by a link that confirms and does nothing else.</summary>
    Department,
}
