using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>What a sheet says out of which another one came, to be read beside it.</summary>
/// <param name="Name">Its units, and its ward where that is another one, as they were called before the day.</param>
/// <param name="On">The day of the reorganisation; null for the same unit's sheet in its former ward.</param>
public sealed record RootTexts(string Name, DateOnly? On, IReadOnlyList<RootTexts.Said> Texts)
{
    /// <param name="Field">The field's label.</param>
    /// <param name="IsDraft">Saved and never submitted.</param>
    public sealed record Said(PhaseId Phase, string PhaseLabel, string Field, string Text, bool IsDraft);
}
