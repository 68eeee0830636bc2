namespace WardCycle.Sheets;

/// <summary>文言整理 of a sheet in a phase, without its texts.</summary>
/// <param name="Count">How many rows there are (<c>Keys.Wording</c>).</param>
/// <param name="ChangedAt">When what is printed last changed by wording: set, dropped.</param>
/// <param name="Standing">At most one a field.</param>
public sealed record WordingState(int Count, DateTimeOffset ChangedAt, IReadOnlyList<FieldWording> Standing)
{
    /// <summary>異議 that the secretariat has not answered.</summary>
    public bool HasObjection => Standing.Any(w => w.IsObjected);
}
