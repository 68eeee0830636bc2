namespace WardCycle.Migration;

public enum MigrationKind
{
    /// <summary>A phase of this year that was done on paper: it counts as submitted.</summary>
    Phase,

    /// <summary>Last year's values, shown beside this year's fields.</summary>
    LastYear,
}
