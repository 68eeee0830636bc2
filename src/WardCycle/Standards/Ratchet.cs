namespace WardCycle.Standards;

/// <summary>
/// A standard is raised or created, never silently lowered (document 001; requirements 3.3). What cannot be shown to be as
/// strict as before counts as lowered, so that a person has to say so.
/// </summary>
public static class Ratchet
{
    /// <param name="after">Null to retire the standard.</param>
    /// <returns>Null where nothing would change.</returns>
    public static StandardMove? MoveOf(StandardWords? before, StandardWords? after) => (before, after) switch
    {
        (null, null) => null,
        (null, _) => StandardMove.Create,
        (_, null) => StandardMove.Retire,
        _ when before == after => null,
        _ => OfLevels(before.Level, after.Level),
    };

    private static StandardMove OfLevels(StandardLevel? before, StandardLevel? after) => (before, after) switch
    {
        (null, null) => StandardMove.Reword,
        (null, _) => StandardMove.Raise,
        (_, null) => StandardMove.Lower,
        _ => after.CompareTo(before) switch
        {
            > 0 => StandardMove.Raise,
            0 => StandardMove.Reword,
            _ => StandardMove.Lower,
        },
    };
}
