namespace WardCycle.Migration;

public enum MigrationKind
{
    /// <summary>A phase of this year that was done on paper: it counts as submitted.</summary>
    Phase,

    /// <summary>An earlier year's values (<see cref="PastYear"/>).</summary>
    LastYear,
}
